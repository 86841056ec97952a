package org.redress.resolution.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.redress.resolution.Decisions;
import org.redress.resolution.SilenceRule;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Communicate decision",
        description =
                "Writes the decision to the complainant, with what silence will mean; it counts once it has reached them.",
        reads = "silenceRule")
class CommunicateDecisionDelegate implements JavaDelegate {

    private final Decisions decisions;

    CommunicateDecisionDelegate(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        decisions.communicate(step.complaint(), ruleIn(step));
    }

    private static SilenceRule ruleIn(StepExecution step) {
        var rule = (Map<?, ?>) step.take("silenceRule");
        return rule == null
                ? null
                : new SilenceRule(days(rule, "reminderAfterDays"), days(rule, "closeAfterDays"), (Boolean)
                        rule.get("silenceCloses"));
    }

    private static int days(Map<?, ?> rule, String name) {
        return ((Number) rule.get(name)).intValue();
    }
}
