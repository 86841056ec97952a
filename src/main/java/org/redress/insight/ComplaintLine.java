package org.redress.insight;

import java.time.Instant;
import org.redress.complaint.AccessLevel;
import org.redress.complaint.CloseReason;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.ComplaintStatus;
import org.redress.complaint.Priority;
import org.redress.complaint.Stage;

/**
 * A complaint in a list.
 *
 * @param nextDueAt when the next clock ends that binds the organisation
 * @param nextStep  what has to be done by then
 * @param clock     {@code null} for a closed one
 * @param ageInDays whole days from receipt to closing, or until now
 */
public record ComplaintLine(
        ComplaintNumber number,
        String subject,
        String complainantName,
        ComplaintStatus status,
        Stage stage,
        Priority priority,
        String category,
        String subcategory,
        String channel,
        String subchannel,
        String language,
        String team,
        String owner,
        AccessLevel accessLevel,
        Instant receivedAt,
        Instant responseDueAt,
        Instant nextDueAt,
        String nextStep,
        ClockStanding clock,
        WaitingFor waitingFor,
        Instant waitingSince,
        int ageInDays,
        Instant closedAt,
        CloseReason closeReason) {}
