package org.redress.resolution.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.platform.Field;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.redress.resolution.Remedies;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Record correction",
        description = "Records that the promised remedy was carried out, with its proof.",
        facts = {"remedyKind", "remedySubkind", "remedyEffect", "remedyCurrency", "remedyAmount"})
class RecordCorrectionDelegate implements JavaDelegate {

    private static final Field<String> PROOF = Field.text("proof");

    private final Remedies remedies;

    RecordCorrectionDelegate(Remedies remedies) {
        this.remedies = remedies;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        String proof = step.get(PROOF);
        step.refuseProblems();
        remedies.recordCorrection(step.complaint(), step.actor(), proof);
        remedies.facts(step.complaint()).forEach(step::fact);
    }
}
