package org.redress.investigation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.investigation.FlowQuestions;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.redress.platform.StepParameter;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Ask the complainant",
        description =
                "Asks the complainant for information by e-mail or, without an address, through a task, and goes on at once; reminders, "
                        + "answer page and standing clocks follow by themselves.",
        writes = "informationRequest",
        parameters = {
            @StepParameter(
                    name = AskComplainantDelegate.WHAT,
                    label = AskComplainantDelegate.WHAT_LABEL,
                    description = AskComplainantDelegate.WHAT_MEANING),
            @StepParameter(
                    name = AskComplainantDelegate.DAYS,
                    label = AskComplainantDelegate.DAYS_LABEL,
                    description = AskComplainantDelegate.DAYS_MEANING,
                    required = false,
                    preset = "0")
        })
class AskComplainantDelegate implements JavaDelegate {

    static final String WHAT = "requestedInformation";
    static final String WHAT_LABEL = "What is asked for";
    static final String WHAT_MEANING = "In words the complainant reads: \"a photo of the damage and the receipt\"";
    static final String DAYS = "daysToAnswer";
    static final String DAYS_LABEL = "Days to answer";
    static final String DAYS_MEANING = "Calendar days. 0: as the table of limits of information requests says";

    private final FlowQuestions questions;

    AskComplainantDelegate(FlowQuestions questions) {
        this.questions = questions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        String what = step.requiredText(WHAT);
        int days = step.count(DAYS, 0, 0, 366);
        step.refuseProblems();
        step.set(
                InvestigationVariables.INFORMATION_REQUEST,
                questions.ask(step.complaint(), step.actor(), what, days == 0 ? null : days, step.occasion()));
    }
}
