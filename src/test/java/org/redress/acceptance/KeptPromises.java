package org.redress.acceptance;

import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpRequest;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

/** Holds every answer of the REST interface that a test gets against the description of the interface. */
final class KeptPromises implements ClientHttpRequestInterceptor {

    private final Promises promises;

    KeptPromises(Promises promises) {
        this.promises = promises;
    }

    @Override
    public ClientHttpResponse intercept(HttpRequest request, byte[] sent, ClientHttpRequestExecution execution)
            throws IOException {
        ClientHttpResponse response = execution.execute(request, sent);
        String path = request.getURI().getRawPath();
        if (path.startsWith("/api/v1/")) {
            MediaType type = response.getHeaders().getContentType();
            Optional<String> broken = promises.broken(
                    request.getMethod().name(),
                    path,
                    response.getStatusCode().value(),
                    type == null ? "" : type.getType() + "/" + type.getSubtype(),
                    response.getBody().readAllBytes());
            broken.ifPresent(flaw -> {
                throw new AssertionError(request.getMethod() + " " + path + ": " + flaw);
            });
        }
        return response;
    }
}
