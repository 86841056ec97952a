package org.redress.escalation.process;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.escalation.Delays;
import org.redress.platform.Field;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Send delay letter",
        description = "Writes to the complainant why the answer takes longer and when it is expected.",
        reads = "clock")
class SendDelayLetterDelegate implements JavaDelegate {

    private static final Field<String> DELAY_REASON = Field.text("delayReason");
    private static final Field<LocalDate> EXPECTED_ANSWER = Field.day("expectedAnswer");

    private final Delays delays;

    SendDelayLetterDelegate(Delays delays) {
        this.delays = delays;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        String reason = step.get(DELAY_REASON);
        LocalDate expectedAnswer = step.get(EXPECTED_ANSWER);
        step.refuseProblems();
        delays.explain(step.complaint(), EscalationVariables.clock(step), reason, expectedAnswer);
    }
}
