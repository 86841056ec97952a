package org.redress.deadlines;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Complaints;
import org.redress.contract.FieldProblem;
import org.redress.contract.RuleRefused;
import org.redress.contract.StorableText;
import org.redress.record.Actor;
import org.redress.record.Timeline;
import org.redress.record.TimelineEvent;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Events outside the process that somebody reports: an authority forwards a complaint, a report is sent to one. */
@Service
@Transactional
public class Occurrences {

    private static final List<TimelineEvent> OUTSIDE =
            List.of(ClockEvent.FORWARDED_BY_AUTHORITY, ClockEvent.REPORTED_TO_AUTHORITY);
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final int LONGEST_REMARK = 2000;

    private final ClockLedger ledger;
    private final Complaints complaints;
    private final Timeline timeline;
    private final Clock clock;

    Occurrences(ClockLedger ledger, Complaints complaints, Timeline timeline, Clock clock) {
        this.ledger = ledger;
        this.complaints = complaints;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * @param at ISO 8601 moment with offset, not in the future; null for now
     * @throws RuleRefused naming the fields that cannot be used
     */
    public void record(ComplaintNumber number, String event, String at, String remark, Actor actor) {
        List<FieldProblem> problems = new ArrayList<>();
        TimelineEvent known = OUTSIDE.stream()
                .filter(each -> each.name().equals(event))
                .findFirst()
                .orElse(null);
        if (known == null) {
            problems.add(new FieldProblem("event", "must be one of " + OUTSIDE));
        }
        Instant moment = moment(at, problems);
        if (remark != null && remark.length() > LONGEST_REMARK) {
            problems.add(new FieldProblem("remark", "must have at most " + LONGEST_REMARK + " characters"));
        } else if (remark != null) {
            StorableText.flawOf(remark).ifPresent(flaw -> problems.add(new FieldProblem("remark", flaw.sentence())));
        }
        if (!problems.isEmpty()) {
            throw new RuleRefused(problems);
        }
        complaints.get(number);
        ledger.happened(number, known, actor, moment);
        timeline.record(number, actor, known, remark);
    }

    private Instant moment(String at, List<FieldProblem> problems) {
        Instant now = clock.instant();
        if (at == null) {
            return now;
        }
        try {
            Instant moment = OffsetDateTime.parse(at).toInstant();
            if (moment.isAfter(now)) {
                problems.add(new FieldProblem("at", "must not be in the future"));
            } else if (moment.isBefore(EARLIEST)) {
                problems.add(new FieldProblem("at", "must not be before 1900"));
            }
            return moment;
        } catch (DateTimeException e) {
            problems.add(new FieldProblem("at", "must be a moment with offset, such as 2026-04-02T18:30:00+01:00"));
            return now;
        }
    }
}
