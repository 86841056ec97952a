package org.redress.correspondence.webhook;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.redress.correspondence.webhook.WebhookSettings.Webhook;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Sends a call as a signed POST. Redirects are not followed, because they would lead to an address that the operator
 * did not set. Only the status of the answer matters.
 */
@Component
class HttpWebhooks {

    private static final String ALGORITHM = "HmacSHA256";

    private final WebhookSettings settings;
    private final RestClient client;

    HttpWebhooks(WebhookSettings settings, WebhookDelivery delivery) {
        this.settings = settings;
        var http = HttpClient.newBuilder()
                .version(Version.HTTP_1_1)
                .connectTimeout(delivery.timeout())
                .followRedirects(Redirect.NEVER)
                .build();
        var requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(delivery.timeout());
        this.client = RestClient.builder().requestFactory(requests).build();
    }

    /** Returns once the other system has taken the call with a status of 2xx. */
    void send(WebhookCall call) throws CallFailed {
        Webhook webhook =
                settings.named(call.webhook()).orElseThrow(() -> new CallFailed("no longer set up by the operator"));
        byte[] body = call.body().getBytes(StandardCharsets.UTF_8);
        HttpStatusCode status = post(call, webhook, body);
        if (!status.is2xxSuccessful()) {
            throw new CallFailed("HTTP " + status.value());
        }
    }

    private HttpStatusCode post(WebhookCall call, Webhook webhook, byte[] body) throws CallFailed {
        try {
            return client.post()
                    .uri(URI.create(webhook.url()))
                    .contentType(MediaType.APPLICATION_JSON)
                    .header("Idempotency-Key", call.idempotencyKey().toString())
                    .header("X-Redress-Signature", "sha256=" + signature(webhook.secret(), body))
                    .body(body)
                    .exchange((request, response) -> response.getStatusCode());
        } catch (RestClientException e) {
            throw new CallFailed(e.getMostSpecificCause().getClass().getSimpleName());
        }
    }

    private static String signature(String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
