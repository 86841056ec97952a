package org.redress.correspondence.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.correspondence.OwnLetters;
import org.redress.platform.Field;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Send letter",
        description =
                "Writes a letter of your own to the complainant: it goes by mail or, where there is no e-mail address, somebody gets the task to post or tell it.")
class SendLetterDelegate implements JavaDelegate {

    private static final Field<String> LETTER = Field.text("letter")
            .setByOwner(
                    "Letter",
                    "Name of a letter of your own; documents-needed stands for the texts own.documents-needed.subject and "
                            + "own.documents-needed.text.");

    private final OwnLetters letters;

    SendLetterDelegate(OwnLetters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        String letter = step.get(LETTER);
        step.refuseProblems();
        letters.send(step.complaint(), letter, step.occasion());
    }
}
