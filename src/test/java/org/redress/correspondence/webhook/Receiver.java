package org.redress.correspondence.webhook;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Another system that takes calls, or does not. */
public final class Receiver implements AutoCloseable {

    /** What arrived. */
    public record Arrival(String path, String contentType, String idempotencyKey, String signature, String body) {}

    /** Answers with the status, or never ends answering. */
    static final int ENDLESS = -1;

    public final List<Arrival> arrivals = new CopyOnWriteArrayList<>();
    volatile int status = 204;
    private final int port;
    private HttpServer server;

    public Receiver() {
        server = listen(0);
        port = server.getAddress().getPort();
    }

    public String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    void goAway() {
        server.stop(0);
    }

    void comeBack() {
        server = listen(port);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private HttpServer listen(int port) {
        try {
            var created = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
            created.setExecutor(Executors.newCachedThreadPool(task -> {
                Thread thread = new Thread(task);
                thread.setDaemon(true);
                return thread;
            }));
            created.createContext("/", exchange -> {
                var headers = exchange.getRequestHeaders();
                arrivals.add(new Arrival(
                        exchange.getRequestURI().toString(),
                        headers.getFirst("Content-Type"),
                        headers.getFirst("Idempotency-Key"),
                        headers.getFirst("X-Redress-Signature"),
                        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
                if (status == ENDLESS) {
                    exchange.sendResponseHeaders(200, 0);
                    dripFor(exchange.getResponseBody());
                } else {
                    exchange.getResponseHeaders().add("Location", url("/elsewhere"));
                    exchange.sendResponseHeaders(status, -1);
                }
                exchange.close();
            });
            created.start();
            return created;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void dripFor(OutputStream answer) throws IOException {
        try {
            for (int second = 0; second < 300; second++) {
                answer.write('.');
                answer.flush();
                Thread.sleep(200);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
