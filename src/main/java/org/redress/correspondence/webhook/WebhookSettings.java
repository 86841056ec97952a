package org.redress.correspondence.webhook;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.redress.platform.StartRefused;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The webhooks that the operator has set up: {@code redress.webhooks.<name>.url} and {@code
 * redress.webhooks.<name>.secret}. Only the operator decides where calls go.
 */
@ConfigurationProperties("redress")
record WebhookSettings(Map<String, Webhook> webhooks) {

    private static final String NAME = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final int LONGEST_NAME = 60;
    private static final int SHORTEST_SECRET = 32;

    record Webhook(String url, String secret) {

        /** Never in a log. */
        @Override
        public String toString() {
            return url;
        }
    }

    WebhookSettings {
        webhooks = webhooks == null ? Map.of() : Map.copyOf(webhooks);
        webhooks.forEach(WebhookSettings::check);
    }

    Optional<Webhook> named(String name) {
        return Optional.ofNullable(webhooks.get(name));
    }

    private static void check(String name, Webhook webhook) {
        String property = "redress.webhooks." + name;
        if (!name.matches(NAME) || name.length() > LONGEST_NAME) {
            throw new StartRefused(
                    property + " is no name for a webhook.",
                    "Use small letters, digits and hyphens, at most " + LONGEST_NAME + ".");
        }
        if (!isAddress(webhook.url())) {
            throw new StartRefused(
                    property + ".url is no http or https address.",
                    "Write it like https://crm.example.org/complaints.");
        }
        if (webhook.secret() == null || webhook.secret().length() < SHORTEST_SECRET) {
            throw new StartRefused(
                    property + ".secret must have at least " + SHORTEST_SECRET + " characters.",
                    "Take for example the output of: openssl rand -base64 32");
        }
    }

    private static boolean isAddress(String url) {
        try {
            URI address = URI.create(url == null ? "" : url);
            return url != null
                    && url.matches("https?://.+")
                    && address.getHost() != null
                    && address.getUserInfo() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
