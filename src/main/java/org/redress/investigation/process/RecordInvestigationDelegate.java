package org.redress.investigation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.codes.CodeList;
import org.redress.codes.Codes;
import org.redress.investigation.Cause;
import org.redress.investigation.Investigations;
import org.redress.platform.CodeListField;
import org.redress.platform.Field;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Record investigation",
        description = "Records method and cause once every issue has a finding; what remains is the decision.")
class RecordInvestigationDelegate implements JavaDelegate {

    private static final Field<String> METHOD = Field.text("method");
    private static final Field<String> EVIDENCE = Field.text("evidence").optional();
    private static final CodeListField CAUSE = Field.code("cause", CodeList.CAUSE);
    private static final Field<String> CAUSE_REASON = Field.text("causeReason");

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
                step.get(METHOD),
                step.get(EVIDENCE),
                step.get(CAUSE, codes)
                        .map(code -> new Cause(code.first(), code.finer()))
                        .orElse(null),
                step.get(CAUSE_REASON));
        step.refuseProblems();
        investigations.record(step.complaint(), step.actor(), statement);
    }
}
