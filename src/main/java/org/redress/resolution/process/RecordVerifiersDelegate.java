package org.redress.resolution.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.redress.resolution.Remedies;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Record verifiers",
        description =
                "Says who is asked to verify; where everybody in that group decided or carried out, it goes up as the table says.",
        reads = "verifiers",
        writes = "verifierGroup")
class RecordVerifiersDelegate implements JavaDelegate {

    private final Remedies remedies;

    RecordVerifiersDelegate(Remedies remedies) {
        this.remedies = remedies;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        var row = (Map<?, ?>) step.take("verifiers");
        step.set(
                ResolutionVariables.VERIFIER_GROUP,
                remedies.appoint(step.complaint(), (String) row.get("group"), (String) row.get("goesUpTo")));
    }
}
