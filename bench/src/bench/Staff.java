package bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** Somebody with a login who speaks REST to the instance; every call is timed. */
final class Staff {

    static final ObjectMapper JSON = new ObjectMapper();

    private final String name;
    private final String authorization;
    private final URI url;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(10)).build();
    private final Latencies latencies;

    Staff(URI url, String login, Latencies latencies) {
        this.url = url;
        this.name = login.substring(0, login.indexOf(':'));
        this.authorization = "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
        this.latencies = latencies;
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
        return HttpRequest.newBuilder(url.resolve(path)).header("Authorization", authorization).timeout(Duration.ofHours(1));
    }

    private JsonNode call(String step, HttpRequest.Builder request) {
        long begin = System.nanoTime();
        try {
            HttpResponse<byte[]> response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            latencies.add(step, System.nanoTime() - begin);
            if (response.statusCode() >= 400) {
                throw new IllegalStateException(step + " as " + name + ": " + response.statusCode() + " "
                        + new String(response.body(), StandardCharsets.UTF_8));
            }
            return response.body().length == 0 ? JSON.nullNode() : JSON.readTree(response.body());
        } catch (IOException e) {
            throw new IllegalStateException(step + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
