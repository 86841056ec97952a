package org.redress.investigation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.investigation.InformationRequests;
import org.redress.platform.OfferedProcess;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.redress.platform.StepParameter;
import org.springframework.stereotype.Component;

@Component
@Step(label = "Ask the complainant",
    description = "Asks the complainant for information by e-mail or, without an address, through a task, and goes on at once; reminders, "
        + "answer page and standing clocks follow by themselves.",
    writes = "informationRequest",
    parameters = {
        @StepParameter(name = AskComplainantDelegate.WHAT, label = AskComplainantDelegate.WHAT_LABEL, description = AskComplainantDelegate.WHAT_MEANING),
        @StepParameter(name = AskComplainantDelegate.DAYS, label = AskComplainantDelegate.DAYS_LABEL,
            description = AskComplainantDelegate.DAYS_MEANING, required = false)},
    offers = @OfferedProcess(id = "AskComplainantProcess", label = "Ask the complainant and wait",
        description = "Asks the complainant for information and waits until the answer came, or until somebody decided to go on without it.",
        parameters = {
            @StepParameter(name = AskComplainantDelegate.WHAT, label = AskComplainantDelegate.WHAT_LABEL, description = AskComplainantDelegate.WHAT_MEANING),
            @StepParameter(name = AskComplainantDelegate.DAYS, label = AskComplainantDelegate.DAYS_LABEL,
                description = AskComplainantDelegate.DAYS_MEANING, required = false)},
        results = "informationSupplied"))
class AskComplainantDelegate implements JavaDelegate {

    static final String WHAT = "requestedInformation";
    static final String WHAT_LABEL = "What is asked for";
    static final String WHAT_MEANING = "In words the complainant reads: \"a photo of the damage and the receipt\"";
    static final String DAYS = "daysToAnswer";
    static final String DAYS_LABEL = "Days to answer";
    static final String DAYS_MEANING = "Calendar days. Empty: as the table of limits of information requests says";

    private final InformationRequests requests;

    AskComplainantDelegate(InformationRequests requests) {
        this.requests = requests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        String what = step.requiredText(WHAT);
        Integer days = step.text(DAYS) == null ? null : step.requiredCount(DAYS);
        step.refuseProblems();
        step.set(InvestigationVariables.INFORMATION_REQUEST, requests.askComplainant(step.complaint(), step.actor(), what, days, step.occasion()));
    }
}
