package bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Somebody who logged in once, as with a browser, and then speaks REST to the instance; every call is timed. */
final class Staff {

    static final ObjectMapper JSON = new ObjectMapper();

    private final String name;
    private final URI url;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final Latencies latencies;

    Staff(URI url, String login, Latencies latencies) {
        this.url = url;
        this.name = login.substring(0, login.indexOf(':'));
        this.latencies = latencies;
        get("login page", "/login");
        String form = "username=" + encoded(name) + "&password=" + encoded(login.substring(name.length() + 1))
                + "&_csrf=" + encoded(csrf());
        post("log in", "/login", "application/x-www-form-urlencoded", BodyPublishers.ofString(form));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String csrf() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("REDRESS-CSRF"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    String name() {
        return name;
    }

    JsonNode get(String step, String path) {
        return call(step, request(path).GET());
    }

    JsonNode post(String step, String path, Object body) {
        try {
            return post(step, path, "application/json", BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    JsonNode post(String step, String path, String contentType, BodyPublisher body) {
        return call(step, request(path).header("Content-Type", contentType).POST(body));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(url.resolve(path))
                .header("X-REDRESS-CSRF", csrf())
                .timeout(Duration.ofHours(1));
    }

    private JsonNode call(String step, HttpRequest.Builder request) {
        long begin = System.nanoTime();
        try {
            HttpResponse<byte[]> response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            latencies.add(step, System.nanoTime() - begin);
            if (response.statusCode() == 400 || response.statusCode() == 403) {
                throw new Refused(step + " as " + name + ": " + new String(response.body(), StandardCharsets.UTF_8));
            }
            if (response.statusCode() > 400) {
                throw new IllegalStateException(step + " as " + name + ": " + response.statusCode() + " "
                        + new String(response.body(), StandardCharsets.UTF_8));
            }
            boolean json =
                    response.headers().firstValue("Content-Type").orElse("").contains("json");
            return json ? JSON.readTree(response.body()) : JSON.nullNode();
        } catch (IOException e) {
            throw new IllegalStateException(step + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The instance understood and said no. */
    static final class Refused extends IllegalStateException {

        private static final long serialVersionUID = 1;

        Refused(String message) {
            super(message);
        }
    }
}
