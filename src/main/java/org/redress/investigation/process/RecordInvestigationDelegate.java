package org.redress.investigation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.investigation.Cause;
import org.redress.investigation.Investigations;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Record investigation",
        description = "Records method and cause once every issue has a finding; what remains is the decision.",
        reads = {"method", "cause", "causeReason"})
class RecordInvestigationDelegate implements JavaDelegate {

    private final Investigations investigations;

    RecordInvestigationDelegate(Investigations investigations) {
        this.investigations = investigations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        var statement = new Investigations.Statement(
                step.requiredText("method"), step.word("cause", Cause.class), step.requiredText("causeReason"));
        step.refuseProblems();
        investigations.record(step.complaint(), step.actor(), statement);
    }
}
