package org.redress.escalation;

import java.util.EnumSet;
import java.util.Set;
import org.redress.correspondence.LetterContents;
import org.redress.correspondence.LetterKind;
import org.redress.correspondence.LetterKinds;
import org.springframework.stereotype.Component;

/** What complainants are written when an answer takes longer or is not accepted, and staff when a clock runs out. */
public enum EscalationLetter implements LetterKind {
    DELAY,
    EXTENSION,
    REVIEW_OPENED,
    EXTERNAL_ROUTE,
    ESCALATION,
    /** Nobody acknowledged it. */
    ESCALATION_ALARM,
    WORK_TAKEN;

    private static final Set<EscalationLetter> OF_THE_LADDER = EnumSet.of(ESCALATION, ESCALATION_ALARM);
    private static final Set<EscalationLetter> FOR_STAFF = EnumSet.of(ESCALATION, ESCALATION_ALARM, WORK_TAKEN);

    /** Whether a level of the ladder may name it: it is written to staff about a clock that runs out. */
    public boolean isOfTheLadder() {
        return OF_THE_LADDER.contains(this);
    }

    @Override
    public boolean isForStaff() {
        return FOR_STAFF.contains(this);
    }

    @Override
    public Class<? extends LetterContents> contents() {
        return switch (this) {
            case DELAY -> DelayLetter.class;
            case EXTENSION -> ExtensionLetter.class;
            case REVIEW_OPENED -> ReviewLetter.class;
            case EXTERNAL_ROUTE -> ExternalRouteLetter.class;
            case ESCALATION, ESCALATION_ALARM, WORK_TAKEN -> null;
        };
    }

    /** A new day by which we answer takes the place of one that nobody was told yet. */
    @Override
    public Set<String> overtakes() {
        return this == DELAY || this == EXTENSION ? Set.of(DELAY.name(), EXTENSION.name()) : Set.of();
    }

    @Component
    static class Types implements LetterKinds {

        @Override
        public LetterKind[] all() {
            return values();
        }
    }
}
