package org.redress.intake;

import java.time.Instant;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.ComplaintStatus;

/** What the sender of a complaint is told; the same again when the same submission is repeated. */
public record ReceivedComplaint(ComplaintNumber number, Instant receivedAt, ComplaintStatus status) {}
