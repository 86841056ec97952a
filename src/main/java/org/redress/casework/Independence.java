package org.redress.casework;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Complaints;
import org.redress.complaint.Stage;
import org.redress.contract.RuleRefused;
import org.redress.record.Actor;
import org.redress.record.TimelineEvent;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Objectivity (ISO 10002 4.7): people who worked on the complaint at the first stage have no part in the second, and
 * nobody approves or verifies their own work. What counts is what was recorded at the time (docs/adr/0006).
 */
@Service
@Transactional(readOnly = true)
public class Independence {

    private final Complaints complaints;
    private final InvolvementStore involvements;

    Independence(Complaints complaints, InvolvementStore involvements) {
        this.complaints = complaints;
        this.involvements = involvements;
    }

    /** @throws RuleRefused at the second stage, when this person had a hand in the complaint at the first */
    public void require(ComplaintNumber number, Actor actor) {
        objection(number, actor).ifPresent(sentence -> {
            throw new RuleRefused(sentence);
        });
    }

    /** @throws RuleRefused with this sentence when the person has done that at the present stage, now or in an earlier attempt */
    public void requireNot(ComplaintNumber number, Actor actor, TimelineEvent event, String sentence) {
        if (hasDone(number, actor, event)) {
            throw new RuleRefused(sentence);
        }
    }

    /** Whether {@link #require} lets this person pass. */
    public boolean isIndependent(ComplaintNumber number, Actor actor) {
        return objection(number, actor).isEmpty();
    }

    /** Whether this person has done that at the present stage. */
    public boolean hasDone(ComplaintNumber number, Actor actor, TimelineEvent event) {
        return involvements.of(number, complaints.get(number).stage(), actor).contains(event.name());
    }

    private Optional<String> objection(ComplaintNumber number, Actor actor) {
        List<String> did = complaints.get(number).stage() == Stage.SECOND
                ? involvements.of(number, Stage.FIRST, actor)
                : List.of();
        return did.stream()
                .findFirst()
                .map(first -> "The second stage is for somebody who did not handle this complaint before; " + actor
                        + " did (" + wordsOf(first) + ").");
    }

    private static String wordsOf(String event) {
        return event.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
