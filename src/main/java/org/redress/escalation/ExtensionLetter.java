package org.redress.escalation;

import java.time.Instant;
import java.util.Objects;
import org.redress.correspondence.LetterContents;
import org.redress.correspondence.LetterKind;
import org.redress.correspondence.LetterPage;

/** A time limit was extended, and until when. */
record ExtensionLetter(String reason, Instant dueAt) implements LetterContents {

    ExtensionLetter {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(dueAt, "dueAt");
    }

    @Override
    public LetterKind kind() {
        return EscalationLetter.EXTENSION;
    }

    @Override
    public void show(LetterPage page) {
        page.text("reason", reason);
        page.newDayOfAnswer("dueOn", dueAt);
    }
}
