package org.redress.resolution;

import jakarta.persistence.Embedded;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Stage;

/** When a ruling and the reminder of it reached the complainant, and how long they have to answer by the rule that they were told. */
@MappedSuperclass
abstract class ToldRuling extends Ruling {

    @Embedded
    private SilenceRule silenceRule;

    private Instant communicatedAt;
    private Instant remindedAt;

    protected ToldRuling() {}

    ToldRuling(ComplaintNumber complaint, Stage stage) {
        super(complaint, stage);
    }

    /** The rule that the complainant is told with the decision. */
    void promise(SilenceRule rule) {
        silenceRule = rule;
    }

    void communicated(Instant at) {
        communicatedAt = at;
        remindedAt = null;
    }

    /** @param at when the reminder reached the complainant, {@code null} when it came back */
    void reminded(Instant at) {
        remindedAt = at;
    }

    boolean isCommunicated() {
        return communicatedAt != null;
    }

    Instant communicatedAt() {
        return communicatedAt;
    }

    /** @throws IllegalStateException when the model did not determine the rule before the decision was communicated */
    SilenceRule silenceRule() {
        if (silenceRule == null) {
            throw new IllegalStateException(
                    "The silence rule has to be determined before the decision is communicated.");
        }
        return silenceRule;
    }

    /** When the last day to answer that the letter named is over; {@code null} when it named none. */
    Instant answerableUntil() {
        return answerBy() == null ? null : remindedAt == null ? waitEndsAt() : waitEndsAfter(remindedAt);
    }

    /** Until when we wait for an answer to a decision that was communicated, whatever silence means then. */
    Instant waitEndsAt() {
        return silenceRule.endsAt(communicatedAt);
    }

    /** The same for a complainant who was reminded then: they keep the time between reminder and end that the rule gives. */
    Instant waitEndsAfter(Instant reminded) {
        Instant sinceReminder = silenceRule.endsAfterReminder(reminded);
        return sinceReminder.isAfter(waitEndsAt()) ? sinceReminder : waitEndsAt();
    }

    Instant answerBy() {
        return answerByIfRemindedAt(remindedAt);
    }

    /** A moment of the last day to answer for a complainant who is reminded then; {@code null} when silence never closes. */
    Instant answerByIfRemindedAt(Instant reminded) {
        Instant told = communicatedAt == null || silenceRule == null ? null : silenceRule.answerBy(communicatedAt);
        if (told == null || reminded == null) {
            return told;
        }
        Instant sinceReminder = silenceRule.lastDayAfterReminder(reminded);
        return sinceReminder.isAfter(told) ? sinceReminder : told;
    }
}
