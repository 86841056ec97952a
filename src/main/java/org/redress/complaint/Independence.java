package org.redress.complaint;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Objectivity (ISO 10002 4.7): whoever assessed, investigated, decided or approved at the first stage has no part in
 * the second.
 */
@Service
@Transactional(readOnly = true)
public class Independence {

    private static final Set<TimelineEvent> HANDLING = EnumSet.of(TimelineEvent.ASSESSED, TimelineEvent.INVESTIGATED,
            TimelineEvent.RESOLVED, TimelineEvent.REMEDY_APPROVED);

    private final Complaints complaints;
    private final Timeline timeline;

    Independence(Complaints complaints, Timeline timeline) {
        this.complaints = complaints;
        this.timeline = timeline;
    }

    /** @throws RuleRefused at the second stage, when this person handled the complaint before the review was opened */
    public void require(ComplaintNumber number, Actor actor) {
        if (complaints.get(number).stage() == Stage.SECOND && firstHandlers(number).contains(actor.id())) {
            throw new RuleRefused("The second stage is for somebody who did not handle this complaint before; "
                    + actor + " did.");
        }
    }

    private Set<String> firstHandlers(ComplaintNumber number) {
        return timeline.of(number).stream().takeWhile(line -> line.event() != TimelineEvent.REVIEW_OPENED)
                .filter(line -> HANDLING.contains(line.event()))
                .map(TimelineLine::actor)
                .collect(Collectors.toSet());
    }
}
