package org.redress.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.redress.complaint.ComplaintNumber;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.BufferingClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.client.RestClient;

/**
 * The product as a newcomer starts it: trial mode with its own PostgreSQL, mail server and demo users, on free ports and in a
 * fresh data directory. All tests that extend this share one start, save those marked {@link OwnProduct}.
 */
@Tag("product")
@SpringBootTest(
        webEnvironment = WebEnvironment.DEFINED_PORT,
        properties = "redress.trial.data-directory=target/trial${redress.test.fork:}")
public abstract class WholeProduct {

    private static final int PORT = freePort();
    private static final int SMTP = freePort();
    private static final int IMAP = freePort();
    /** Two test classes may run at the same time, each in a JVM with a number of its own. */
    static final Path DATA = Path.of("target", "trial" + System.getProperty("redress.test.fork", ""));

    private static Promises promises;

    @DynamicPropertySource
    static void freshDirectoryAndFreePorts(DynamicPropertyRegistry registry) {
        deleteEverythingButTheDatabaseProgram();
        registry.add("server.port", () -> PORT);
        registry.add("redress.trial.smtp-port", () -> SMTP);
        registry.add("redress.trial.imap-port", () -> IMAP);
        registry.add("redress.mail.tick", () -> "PT0.2S");
        registry.add("redress.access.password-cost", () -> "4");
    }

    /** Unpacking it takes longer than everything else that a database needs to start. */
    private static void deleteEverythingButTheDatabaseProgram() {
        try (Stream<Path> inside = Files.exists(DATA) ? Files.list(DATA) : Stream.empty()) {
            inside.filter(path -> !path.endsWith("postgres-program"))
                    .forEach(path -> FileSystemUtils.deleteRecursively(path.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    protected static String url(String path) {
        return "http://localhost:" + PORT + path;
    }

    /** Speaks REST as one of the demo users, whose password is the name; what is answered is held against the description. */
    protected static RestClient as(String user) {
        return anybody()
                .mutate()
                .defaultHeaders(headers -> headers.setBasicAuth(user, user))
                .requestInterceptor(WholeProduct::withKey)
                .build();
    }

    /** As Tasklist does: each request of a kind of its own, so that it can be repeated. */
    private static ClientHttpResponse withKey(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        if (request.getMethod() == HttpMethod.POST) {
            request.getHeaders()
                    .addIfAbsent("Idempotency-Key", UUID.randomUUID().toString());
        }
        return execution.execute(request, body);
    }

    /** Speaks REST without a login; what is answered is held against the description. */
    protected static RestClient anybody() {
        return RestClient.builder()
                .baseUrl(url(""))
                .requestFactory(new BufferingClientHttpRequestFactory(new JdkClientHttpRequestFactory()))
                .requestInterceptor(new KeptPromises(promises()))
                .build();
    }

    /** The description of the interface as the running product gives it. */
    static synchronized Promises promises() {
        if (promises == null) {
            String document = RestClient.create(url(""))
                    .get()
                    .uri("/v3/api-docs")
                    .headers(headers -> headers.setBasicAuth("lead", "lead"))
                    .retrieve()
                    .body(String.class);
            try {
                promises = new Promises(document);
            } catch (IOException e) {
                throw new UncheckedIOException(document, e);
            }
        }
        return promises;
    }

    protected static Handler handler(String user) {
        return new Handler(user, as(user));
    }

    protected static Mailbox mailbox(String address) {
        return new Mailbox(IMAP, address);
    }

    /** Complains over the public door. */
    protected static ComplaintNumber complain(Map<String, Object> complainant, String description) {
        Map<?, ?> receipt = anybody()
                .post()
                .uri("/api/v1/complaints")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of(
                        "complainant",
                        complainant,
                        "subject",
                        "Late delivery",
                        "description",
                        description,
                        "consent",
                        true))
                .retrieve()
                .body(Map.class);
        return new ComplaintNumber(String.valueOf(receipt.get("number")));
    }

    /** A list of the complaint, as the handler reads it: its timeline, its letters. */
    static List<Map<String, Object>> items(ComplaintNumber number, String what) {
        return as("handler")
                .get()
                .uri("/api/v1/complaints/{number}/" + what, number)
                .retrieve()
                .body(new ParameterizedTypeReference<Map<String, List<Map<String, Object>>>>() {})
                .get("items");
    }

    protected static Map<?, ?> file(ComplaintNumber number) {
        return as("handler")
                .get()
                .uri("/api/v1/complaints/{number}", number)
                .retrieve()
                .body(Map.class);
    }

    /** Numbers of what this person finds with these words, best first. */
    static List<String> found(RestClient person, String text) {
        Map<?, ?> result = person.post()
                .uri("/api/v1/search")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("text", text))
                .retrieve()
                .body(Map.class);
        return ((List<?>) result.get("items"))
                .stream()
                        .map(item -> ((Map<?, ?>) item).get("complaint"))
                        .map(line -> String.valueOf(((Map<?, ?>) line).get("number")))
                        .toList();
    }

    protected static String aNewAddress() {
        return "kim." + Long.toString(System.nanoTime(), 36) + "@example.org";
    }

    /** The status of a POST, whatever it is. */
    static int status(RestClient sender, String path, Map<String, String> headers, Object body) {
        return status(sender, HttpMethod.POST, path, headers, body);
    }

    /** The status of a GET, whatever it is. */
    static int status(RestClient sender, String path) {
        return sender.get()
                .uri(path)
                .retrieve()
                .onStatus(status -> true, (request, response) -> {})
                .toBodilessEntity()
                .getStatusCode()
                .value();
    }

    static int status(RestClient sender, HttpMethod method, String path, Map<String, String> headers, Object body) {
        ResponseEntity<Void> answer = sender.method(method)
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .headers(all -> headers.forEach(all::set))
                .body(body)
                .retrieve()
                .onStatus(status -> true, (request, response) -> {})
                .toBodilessEntity();
        return answer.getStatusCode().value();
    }

    /** As a program sends it. */
    static Map<String, Object> complaint() {
        return Map.of(
                "complainant",
                Map.of("name", "Kim", "email", aNewAddress()),
                "subject",
                "Late",
                "description",
                "Late.",
                "consent",
                true);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
