package org.redress.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.deadlines.ClockId;
import org.redress.escalation.Delays;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Send delay letter",
        description = "Writes to the complainant why the answer takes longer and when it is expected.",
        reads = {"clock", "delayReason", "expectedAnswer"})
class SendDelayLetterDelegate implements JavaDelegate {

    private final Delays delays;

    SendDelayLetterDelegate(Delays delays) {
        this.delays = delays;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        String reason = step.requiredText("delayReason");
        String expectedAnswer = step.requiredText("expectedAnswer");
        step.refuseProblems();
        delays.explain(
                step.complaint(),
                ClockId.parse((String) execution.getVariable("clock")),
                step.actor(),
                reason,
                expectedAnswer);
    }
}
