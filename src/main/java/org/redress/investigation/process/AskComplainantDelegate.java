package org.redress.investigation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.investigation.FlowQuestions;
import org.redress.platform.Field;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Ask the complainant",
        description =
                "Asks the complainant for information by e-mail or, without an address, through a task, and goes on at once; reminders, "
                        + "answer page and standing clocks follow by themselves.",
        writes = "informationRequest")
class AskComplainantDelegate implements JavaDelegate {

    private static final Field<String> WHAT = QuestionToComplainant.WHAT;
    private static final Field<Integer> DAYS = QuestionToComplainant.DAYS.otherwise(0);

    private final FlowQuestions questions;

    AskComplainantDelegate(FlowQuestions questions) {
        this.questions = questions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        String what = step.get(WHAT);
        int days = step.get(DAYS);
        step.refuseProblems();
        step.set(
                InvestigationVariables.INFORMATION_REQUEST,
                questions.ask(step.complaint(), step.actor(), what, days == 0 ? null : days, step.occasion()));
    }
}
