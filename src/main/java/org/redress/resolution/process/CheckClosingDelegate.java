package org.redress.resolution.process;

import java.util.Collection;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.redress.resolution.Closings;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Check closing",
        description = "Records what the decision table still misses before the complaint can be closed.",
        reads = "blockers",
        writes = {"closable", "closingBlockers"},
        facts = {"closeReason", "sector", "jurisdiction"})
class CheckClosingDelegate implements JavaDelegate {

    private final Closings closings;

    CheckClosingDelegate(Closings closings) {
        this.closings = closings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        var blockers = ((Collection<?>) step.take("blockers"))
                .stream().map(Object::toString).toList();
        closings.recordBlockers(step.complaint(), blockers);
        step.set(ResolutionVariables.CLOSABLE, blockers.isEmpty())
                .set(ResolutionVariables.CLOSING_BLOCKERS, String.join(", ", blockers));
        closings.objectionFacts(step.complaint()).forEach(step::fact);
    }
}
