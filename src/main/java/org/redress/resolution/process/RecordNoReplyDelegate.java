package org.redress.resolution.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.complaint.Answer;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.redress.resolution.Outcomes;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Record no reply",
        description = "Records that the complainant did not answer within the time given.",
        writes = "answer")
class RecordNoReplyDelegate implements JavaDelegate {

    private final Outcomes outcomes;

    RecordNoReplyDelegate(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        outcomes.record(step.complaint(), step.actor(), Answer.NO_REPLY, null);
        step.set(ResolutionVariables.ANSWER, Answer.NO_REPLY.word());
    }
}
