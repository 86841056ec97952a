package org.redress.resolution.process;

import java.util.Map;
import org.redress.resolution.Outcomes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.springframework.stereotype.Component;

@Component
@Step(label = "Plan waiting time", reads = "silenceRule", writes = {"waitUntil", "silenceEndsAt", "reminderDue", "silenceCloses"})
class PlanWaitingTimeDelegate implements JavaDelegate {

    private final Outcomes outcomes;

    PlanWaitingTimeDelegate(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        var rule = (Map<?, ?>) step.take("silenceRule");
        step.set(ResolutionVariables.WAIT_UNTIL, momentAfter(rule.get("reminderAfterDays")))
                .set(ResolutionVariables.SILENCE_ENDS_AT, momentAfter(rule.get("closeAfterDays")))
                .set(ResolutionVariables.REMINDER_DUE, true)
                .set(ResolutionVariables.SILENCE_CLOSES, (Boolean) rule.get("silenceCloses"));
    }

    private String momentAfter(Object days) {
        return outcomes.daysFromNow(((Number) days).intValue()).toString();
    }
}
