package org.redress.correspondence.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.correspondence.webhook.WebhookSettings.Webhook;
import org.redress.platform.StartRefused;

class WebhookSettingsTest {

    private static final String SECRET = "a-secret-that-is-long-enough-for-it";

    @ParameterizedTest
    @CsvSource({
        "crm,ftp://crm.example.org",
        "crm,crm.example.org",
        "crm,file:///etc/passwd",
        "crm,https:///path",
        "crm,https://user:pw@crm.example.org",
        "crm,",
        "crm,http://a b",
        "Crm,https://crm.example.org",
        "'a,b',https://crm.example.org"
    })
    void what_is_no_name_or_address_is_refused_at_the_start(String name, String url) {
        assertThatThrownBy(() -> new WebhookSettings(Map.of(name, new Webhook(url, SECRET))))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("redress.webhooks." + name);
    }

    @Test
    void a_short_secret_is_refused_and_none_is_ever_shown() {
        assertThatThrownBy(() -> new WebhookSettings(Map.of("crm", new Webhook("https://crm.example.org", "short"))))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("at least 32")
                .hasMessageNotContaining("short ");
        assertThatThrownBy(() -> new WebhookSettings(Map.of("crm", new Webhook("https://crm.example.org", null))))
                .isInstanceOf(StartRefused.class);

        assertThat(new WebhookSettings(Map.of("crm", new Webhook("https://crm.example.org", SECRET))).toString())
                .doesNotContain(SECRET);
    }

    @Test
    void pauses_grow_up_to_the_longest() {
        var delivery = new WebhookDelivery(Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofHours(1), 30);

        assertThat(delivery.pauseAfter(1)).isEqualTo(Duration.ofSeconds(30));
        assertThat(delivery.pauseAfter(3)).isEqualTo(Duration.ofMinutes(2));
        assertThat(delivery.pauseAfter(29)).isEqualTo(Duration.ofHours(1));
    }
}
