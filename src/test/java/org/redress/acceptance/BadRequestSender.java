package org.redress.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Sends bad requests and says which answers are a mistake of ours or not as promised. */
final class BadRequestSender {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String product;
    private final Promises promises;

    BadRequestSender(String product, Promises promises) {
        this.product = product;
        this.promises = promises;
    }

    /** @return what is wrong with the answer */
    Optional<String> send(BadRequests.Request request) {
        try {
            HttpResponse<byte[]> answer = answerTo(requestOf(request));
            String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
            Optional<String> flaw = answer.statusCode() >= 500
                    ? Optional.of("a mistake of ours")
                    : promises.broken(
                            request.method(),
                            request.path().replaceFirst("\\?.*", ""),
                            answer.statusCode(),
                            type,
                            answer.body());
            return flaw.or(() -> request.place() == null ? Optional.empty() : throughOrUnnamed(request, answer))
                    .map(words -> request + " -> " + answer.statusCode() + " " + words);
        } catch (IOException | InterruptedException e) {
            return Optional.of(request + " -> " + e);
        }
    }

    /** @return whether a field is refused that the description says may be set */
    boolean isUnknown(BadRequests.Request request) {
        try {
            return new String(answerTo(requestOf(request)).body(), StandardCharsets.UTF_8)
                    .contains("is not a known field");
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<String> throughOrUnnamed(BadRequests.Request request, HttpResponse<byte[]> answer) {
        if (answer.statusCode() < 400) {
            return Optional.of("got through");
        }
        if (answer.statusCode() != 400 && answer.statusCode() != 422) {
            return answer.statusCode() == 404 || answer.statusCode() == 409
                    ? Optional.empty()
                    : Optional.of("not for the value");
        }
        try {
            JsonNode errors = JSON.readTree(answer.body()).path("errors");
            return StreamSupport.stream(errors.spliterator(), false)
                            .map(error -> error.path("field").asText())
                            .anyMatch(field -> field.startsWith(request.place())
                                    || request.place().startsWith(field)
                                    || field.equals("a"))
                    ? Optional.empty()
                    : Optional.of("does not name it: " + new String(answer.body(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Optional.of(e.toString());
        }
    }

    /** After a refusal the product may close a connection that this client means to use again. */
    private HttpResponse<byte[]> answerTo(HttpRequest request) throws IOException, InterruptedException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException closed) {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private HttpRequest requestOf(BadRequests.Request request) {
        String user = request.path().matches("/api/v1/(calendars|codes|reconciliations).*") ? "owner" : "lead";
        String basic =
                "Basic " + Base64.getEncoder().encodeToString((user + ":" + user).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(product + request.path()))
                .header("Authorization", basic)
                .header("Content-Type", request.type())
                .header("If-Match", "*")
                .method(
                        request.method(),
                        request.body() == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(request.body()))
                .build();
    }
}
