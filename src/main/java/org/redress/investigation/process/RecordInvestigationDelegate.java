package org.redress.investigation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.codes.CodeList;
import org.redress.codes.Codes;
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
    private final Codes codes;

    RecordInvestigationDelegate(Investigations investigations, Codes codes) {
        this.investigations = investigations;
        this.codes = codes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        var statement = new Investigations.Statement(
                step.requiredText("method"),
                step.code("cause", codes, CodeList.CAUSE)
                        .map(code -> new Cause(code.first(), code.finer()))
                        .orElse(null),
                step.requiredText("causeReason"));
        step.refuseProblems();
        investigations.record(step.complaint(), step.actor(), statement);
    }
}
