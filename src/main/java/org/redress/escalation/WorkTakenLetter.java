package org.redress.escalation;

import java.util.Objects;
import org.redress.correspondence.LetterContents;
import org.redress.correspondence.LetterKind;
import org.redress.correspondence.LetterPage;

/**
 * A task was taken from its holder.
 *
 * @param groups who is asked now
 */
record WorkTakenLetter(String task, String groups) implements LetterContents {

    WorkTakenLetter {
        Objects.requireNonNull(task, "task");
        Objects.requireNonNull(groups, "groups");
    }

    @Override
    public LetterKind kind() {
        return EscalationLetter.WORK_TAKEN;
    }

    @Override
    public void show(LetterPage page) {
        page.text("task", task);
        page.text("groups", groups);
    }
}
