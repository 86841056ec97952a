package org.redress.intake;

import java.time.Instant;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.ComplaintStatus;

/**
 * What the sender of a complaint is told.
 *
 * @param repeated the same submission came before; this is what was answered then
 */
public record ReceivedComplaint(ComplaintNumber number, Instant receivedAt, ComplaintStatus status, boolean repeated) {
}
