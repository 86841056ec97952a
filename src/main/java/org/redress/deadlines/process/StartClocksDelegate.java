package org.redress.deadlines.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.deadlines.ClockRules;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Start clocks",
        description =
                "Keeps the rules of the clock table for this complaint and starts the clocks that run from receipt.",
        reads = "clocks")
class StartClocksDelegate implements JavaDelegate {

    private final ClockRules rules;

    StartClocksDelegate(ClockRules rules) {
        this.rules = rules;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        rules.apply(step.complaint(), (List<Map<String, Object>>) step.take("clocks"));
    }
}
