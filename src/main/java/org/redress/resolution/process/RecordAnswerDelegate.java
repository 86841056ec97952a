package org.redress.resolution.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.complaint.Answer;
import org.redress.platform.Field;
import org.redress.platform.SharedFields;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.redress.resolution.Outcomes;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Record answer",
        description = "Records whether the complainant accepts the decision.",
        writes = {"answer", "secondStageOpen"})
class RecordAnswerDelegate implements JavaDelegate {

    private static final Field<String> COMPLAINANT_ANSWER = Field.text("complainantAnswer");
    private static final Field<String> REMARK = SharedFields.REMARK;

    private final Outcomes outcomes;

    RecordAnswerDelegate(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        String word = step.get(COMPLAINANT_ANSWER);
        String remark = step.get(REMARK);
        step.refuseProblems();
        Answer answer = Answer.of(word);
        outcomes.record(step.complaint(), step.actor(), answer, remark);
        step.set(ResolutionVariables.ANSWER, answer.word())
                .set(ResolutionVariables.SECOND_STAGE_OPEN, outcomes.isSecondStageOpen(step.complaint()));
    }
}
