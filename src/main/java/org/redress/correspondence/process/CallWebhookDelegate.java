package org.redress.correspondence.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.correspondence.webhook.Webhooks;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.redress.platform.StepParameter;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Call webhook",
        description = "Tells another system, which the operator has set up, that the complaint came here.",
        parameters = {
            @StepParameter(
                    name = "webhook",
                    label = "Webhook",
                    description = "Name of a webhook that the operator has set up, for example crm."),
            @StepParameter(
                    name = "event",
                    label = "Event",
                    required = false,
                    description = "What happened, in small letters, digits and hyphens, "
                            + "for example documents-requested; step-reached when it is left empty.")
        })
class CallWebhookDelegate implements JavaDelegate {

    private static final String STEP_REACHED = "step-reached";

    private final Webhooks webhooks;

    CallWebhookDelegate(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        String webhook = step.requiredText("webhook");
        String event = step.text("event");
        step.refuseProblems();
        webhooks.call(
                step.complaint(), webhook, event == null ? STEP_REACHED : event, step.activity(), step.occasion());
    }
}
