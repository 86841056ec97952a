package org.redress.assessment.process;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.redress.assessment.ImmediateActions;
import org.redress.contract.OrganisationZone;
import org.redress.platform.StepExecution;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * One complaint can have several immediate actions in the list at once. The name of each task says which action it is,
 * and when it was called for.
 */
@Component
class NameImmediateActionListener implements TaskListener {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);

    private final ImmediateActions actions;
    private final MessageSource messages;
    private final OrganisationZone zone;

    NameImmediateActionListener(ImmediateActions actions, MessageSource messages, OrganisationZone zone) {
        this.actions = actions;
        this.messages = messages;
        this.zone = zone;
    }

    @Override
    public void notify(DelegateTask task) {
        String action = String.valueOf(task.getVariable("immediateAction"));
        String when = actions.calledForAt(StepExecution.complaintOf(task), action)
                .map(this::since)
                .orElse("");
        task.setName(task.getName() + ": "
                + messages.getMessage("immediateAction." + action, null, action, Locale.ENGLISH) + when);
    }

    private String since(Instant calledFor) {
        return " (" + MOMENT.format(calledFor.atZone(zone.timeZone())) + ")";
    }
}
