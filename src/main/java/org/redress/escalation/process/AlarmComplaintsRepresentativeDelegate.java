package org.redress.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.escalation.Escalations;
import org.redress.escalation.Occasion;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Alarm the complaints representative",
        description =
                "Tells the complaints representatives that nobody acknowledged an escalation, and raises an incident; while they are "
                        + "asked already because of another clock, it joins that alarm.",
        reads = {"clock", "clockShare", "escalationLevel", "takeoverOpen"},
        writes = "takeoverOpen")
class AlarmComplaintsRepresentativeDelegate implements JavaDelegate {

    private final Escalations escalations;

    AlarmComplaintsRepresentativeDelegate(Escalations escalations) {
        this.escalations = escalations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        Occasion occasion = EscalationVariables.occasion(step);
        boolean joinedBefore = Boolean.TRUE.equals(step.get(EscalationVariables.TAKEOVER_OPEN));
        boolean joins = escalations.alarm(occasion, joinedBefore);
        step.set(EscalationVariables.TAKEOVER_OPEN, joins);
        if (!joins) {
            step.raiseAlarm("Nobody acknowledged the escalation of "
                    + occasion.subject().kind() + " " + occasion.subject().key() + " (" + occasion
                    + "). A complaints representative has to take it over in Tasklist.");
        }
    }
}
