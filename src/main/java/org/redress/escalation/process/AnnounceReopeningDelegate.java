package org.redress.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.escalation.Reopenings;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.springframework.stereotype.Component;

@Component
@Step(label = "Announce reopening", description = "Tells the complainant that the complaint is open again.")
class AnnounceReopeningDelegate implements JavaDelegate {

    private final Reopenings reopenings;

    AnnounceReopeningDelegate(Reopenings reopenings) {
        this.reopenings = reopenings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reopenings.announce(StepExecution.of(execution).complaint());
    }
}
