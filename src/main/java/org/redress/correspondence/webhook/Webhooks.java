package org.redress.correspondence.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.redress.contract.RuleRefused;
import org.redress.record.Subject;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Queues calls of webhooks in the caller's transaction; nothing is sent before it commits. */
@Service
@EnableConfigurationProperties({WebhookSettings.class, WebhookDelivery.class})
public class Webhooks {

    /** One word of the model, so that no form field with a person's words gets out this way. */
    private static final String EVENT = "[a-z0-9]+(-[a-z0-9]+)*";

    private static final int LONGEST_EVENT = 60;
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final WebhookSettings settings;
    private final WebhookOutbox outbox;
    private final Clock clock;

    Webhooks(WebhookSettings settings, WebhookOutbox outbox, Clock clock) {
        this.settings = settings;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Everything that another system is told. For details it has to ask our API, with its own login. */
    private static Map<String, String> body(Subject subject, String event, String activity, Instant moment) {
        Map<String, String> body = new LinkedHashMap<>();
        body.put(subject.kind(), subject.key());
        body.put("event", event);
        body.put("activity", activity);
        body.put("moment", moment.toString());
        return body;
    }

    /**
     * Calls a webhook once per occasion.
     *
     * @param name as the operator has set it up
     * @param event what happened, in small letters, digits and hyphens
     * @param activity the step's id in the model
     * @param occasion the one time that the flow passed the step
     * @throws UnknownWebhook when the operator has not set it up
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void call(Subject subject, String name, String event, String activity, String occasion) {
        if (settings.named(name).isEmpty()) {
            throw new UnknownWebhook(name);
        }
        if (!event.matches(EVENT) || event.length() > LONGEST_EVENT) {
            throw new RuleRefused("event", "must be small letters, digits and hyphens, at most " + LONGEST_EVENT);
        }
        Instant now = clock.instant();
        outbox.add(subject, name, occasion, UUID.randomUUID(), json(body(subject, event, activity, now)), now);
    }

    private static String json(Map<String, String> body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
