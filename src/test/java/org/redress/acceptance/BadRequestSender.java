package org.redress.acceptance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Sends bad requests and says which answers are a mistake of ours or not as promised. */
final class BadRequestSender {

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
            return (answer.statusCode() >= 500 ? Optional.of("a mistake of ours")
                    : promises.broken(request.method(), request.path().replaceFirst("\\?.*", ""), answer.statusCode(), type, answer.body()))
                    .map(flaw -> request + " -> " + answer.statusCode() + " " + flaw);
        } catch (IOException | InterruptedException e) {
            return Optional.of(request + " -> " + e);
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
        String user = request.path().matches("/api/v1/(calendars|reconciliations).*") ? "owner" : "lead";
        String basic = "Basic " + Base64.getEncoder().encodeToString((user + ":" + user).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(product + request.path())).header("Authorization", basic)
                .header("Content-Type", request.type()).header("If-Match", "*")
                .method(request.method(), request.body() == null ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofByteArray(request.body())).build();
    }
}
