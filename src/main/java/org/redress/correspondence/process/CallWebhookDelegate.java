package org.redress.correspondence.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.correspondence.webhook.Webhooks;
import org.redress.platform.Field;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Call webhook",
        description = "Tells another system, which the operator has set up, that the flow came here.")
class CallWebhookDelegate implements JavaDelegate {

    private static final Field<String> WEBHOOK = Field.text("webhook")
            .setByOwner("Webhook", "Name of a webhook that the operator has set up, for example crm.");
    private static final Field<String> EVENT = Field.text("event")
            .otherwise("step-reached")
            .setByOwner(
                    "Event",
                    "What happened, in small letters, digits and hyphens, for example documents-requested; step-reached when it is left empty.");

    private final Webhooks webhooks;

    CallWebhookDelegate(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        String webhook = step.get(WEBHOOK);
        String event = step.get(EVENT);
        step.refuseProblems();
        webhooks.call(step.subject(), webhook, event, step.activity(), step.occasion());
    }
}
