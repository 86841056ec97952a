package org.redress.correspondence.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redress.HandlingSlice;
import org.redress.correspondence.MutableClock;
import org.redress.correspondence.webhook.WebhookSettings.Webhook;
import org.redress.record.Policies;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Another system is told of what is no complaint under the name of its kind. */
class OtherSubjectsCallTest {

    private static final HandlingSlice SLICE = HandlingSlice.shared();

    @Test
    void a_call_about_a_policy_says_which_policy() {
        Clock clock = SLICE.get(MutableClock.class);
        var crm = new WebhookSettings(Map.of("crm", new Webhook("https://crm.example.org", "x".repeat(32))));

        for (int run = 0; run < 2; run++) {
            new Webhooks(crm, SLICE.get(WebhookOutbox.class), clock)
                    .call(Policies.POLICY, "crm", "step-reached", "Task_Tell", "once");
        }

        assertThat(SLICE.get(JdbcClient.class)
                        .sql("select body from webhook_outbox where subject_kind = 'policy' and occasion = 'once'")
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .startsWith("{\"policy\":\"P-1\",\"event\":\"step-reached\",\"activity\":\"Task_Tell\",\"moment\":");
    }
}
