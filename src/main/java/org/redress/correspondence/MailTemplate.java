package org.redress.correspondence;

import java.util.Locale;

/**
 * What is written to people; each word names a subject, a text and an HTML body in {@code resources/mail}. What a
 * letter needs beyond the complaint itself are its facts, listed here as {@code key} (type); unless marked optional, a
 * letter without them is refused.
 */
public enum MailTemplate {

    /** {@code answerBy} (LocalDate, optional): the day of the answer; else the response date of the complaint, else a general limit. */
    ACKNOWLEDGEMENT,

    /** {@code reason} (String): why the complaint is not handled here; {@code mayDispute} (Boolean, optional): the complainant may say that it is. */
    OUT_OF_SCOPE,

    /**
     * {@code outcome} (Outcome), {@code reasons} (String), {@code stage} (Stage); optional: {@code findings} (list of
     * {@code Issues.ToldFinding}: what is internal in a finding does not come here), {@code remedyText} (String), {@code prevention}
     * (String), {@code answerBy} (Instant): a moment of the last day to answer before silence closes the complaint,
     * absent when it never does.
     */
    DECISION,

    /** {@code answerBy} (Instant, optional) as in {@link #DECISION}. */
    REMINDER,

    /** {@code reconsidered} (Boolean, optional): it is our own doing, because of new information. */
    REVIEW_OPENED,

    /** No facts. */
    EXTERNAL_ROUTE,

    /**
     * {@code closeReason} (CloseReason); {@code objectionUntil} (LocalDate, optional): the last day to object to the closing;
     * {@code ordered} (Boolean, optional): a body outside obliged us to something; {@code carriedOut} (Boolean, optional): what was promised
     * is done and checked.
     */
    CLOSING,

    /** No facts: the complaint was taken back. */
    WITHDRAWN,

    /** No facts. */
    REOPENED,

    /** {@code reason} (String), {@code expectedAnswer} (String): why an answer that is due by law takes longer, and when it comes. */
    DELAY,

    /** {@code reason} (String), {@code dueAt} (Instant): a time limit was extended, and until when. */
    EXTENSION,

    /** {@code what} (String), {@code answerBy} (Instant): what we need from the complainant, and a moment of the last day to answer. */
    INFORMATION_REQUEST,

    /** As {@link #INFORMATION_REQUEST}, and {@code askedAt} (Instant). */
    INFORMATION_REMINDER,

    /**
     * To staff: {@code step} (String), {@code clockClass} (ClockClass), {@code dueAt} (Instant), {@code share} (Integer, per cent),
     * {@code level} (Integer); optional: {@code priority} (Priority), {@code acknowledgeBy} (Instant). Never add anything of the
     * complainant here: staff mail leaves the protected system.
     */
    ESCALATION,

    /** To staff, as {@link #ESCALATION}: nobody acknowledged it. */
    ESCALATION_ALARM,

    /** To staff: {@code task} (String) that was taken from its holder, and the {@code groups} (String) that are asked now. */
    WORK_TAKEN,

    /** To administrators, about no complaint: {@code tries} (Integer) wrong passwords, {@code accounts} (Integer) that were guessed at often. */
    GUESSING,

    /** {@code letter} (String): the name of a letter that a process owner added; see {@link OwnLetters}. */
    OWN;

    /** Whether it is written to staff about a clock that runs out. */
    public boolean isEscalation() {
        return this == ESCALATION || this == ESCALATION_ALARM;
    }

    /** The name of its files and messages: lower case with hyphens. */
    String fileName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
