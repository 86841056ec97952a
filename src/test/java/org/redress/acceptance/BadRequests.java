package org.redress.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Requests made from the description of the interface that nobody should get through: one bad value at a time, at every place. */
final class BadRequests {

    private static final String JSON = "application/json";
    private static final List<String> WORDS = List.of(
            "",
            " ",
            "\0",
            "a\0b",
            "x".repeat(61),
            "x".repeat(5000),
            "-1",
            "0",
            "99999999999999999999",
            "2147483648",
            "1e400",
            "NaN",
            "NOT_A_WORD",
            "+1000000000-01-01T00:00:00Z",
            "-0001-01-01T00:00:00Z",
            "+999999999-12-31",
            "2026-02-30",
            "0000-00-00",
            "1.5",
            "true",
            "{}");
    private static final List<String> VALUES = List.of("null", "\"\"", "\" \"", "0", "-1");
    private static final List<String> BODIES = List.of(
            "",
            "{",
            "null",
            "[]",
            "\"a\"",
            "5",
            "{\"a\":1,\"a\":2}",
            "{\"nobodyKnows\":1}",
            "[".repeat(5000),
            "{} {}",
            "\u00ff");

    private final JsonNode document;
    private final BadBodies bodies;
    private final String number;

    BadRequests(JsonNode document, String number) {
        this.document = document;
        this.bodies = new BadBodies(document);
        this.number = number;
    }

    /** @param place of the value that must be named as wrong, or null when the request need not be refused for it */
    record Request(String method, String path, String type, byte[] body, String place) {

        @Override
        public String toString() {
            String text = body == null ? "" : new String(body, StandardCharsets.UTF_8);
            return method + " " + path.substring(0, Math.min(path.length(), 150)) + " " + place + " "
                    + text.substring(0, Math.min(text.length(), 400));
        }
    }

    /** Parameters and bodies that may or may not be refused, but never by a mistake of ours. */
    Stream<Request> doubtful() {
        return operations((method, template, operation) -> {
            List<Request> requests = new ArrayList<>(parameters(method, template, operation));
            String sound = soundPath(template);
            requests.add(new Request(method, sound + "?nobodyKnows=1", JSON, nothing(operation), null));
            if (takes(operation, JSON)) {
                Stream.concat(
                                BODIES.stream(),
                                bodies.single(schema(operation, JSON), VALUES).map(BadBodies.Body::json))
                        .forEach(body -> requests.add(
                                new Request(method, sound, JSON, body.getBytes(StandardCharsets.ISO_8859_1), null)));
                requests.add(new Request(method, sound, "text/csv", nothing(operation), null));
            }
            if (takes(operation, "multipart/form-data")) {
                requests.add(new Request(method, sound, "multipart/form-data", null, null));
                requests.add(new Request(
                        method,
                        sound,
                        "multipart/form-data;boundary=b",
                        "--b--".getBytes(StandardCharsets.UTF_8),
                        null));
            }
            return requests.stream();
        });
    }

    /** Bodies that are sound but for one value, which must be refused by its name. */
    Stream<Request> bad() {
        return operations((method, template, operation) -> {
            Stream<Request> json = !takes(operation, JSON)
                    ? Stream.of()
                    : bodies.bad(schema(operation, JSON))
                            .map(body -> new Request(
                                    method,
                                    soundPath(template),
                                    JSON,
                                    body.json().getBytes(StandardCharsets.UTF_8),
                                    body.place()));
            JsonNode part = schema(operation, "multipart/form-data");
            Stream<Request> parts = !part.path("properties").has("complaint")
                    ? Stream.of()
                    : bodies.bad(part.at("/properties/complaint"))
                            .map(body -> new Request(
                                    method,
                                    soundPath(template),
                                    "multipart/form-data;boundary=b",
                                    complaintPart(body.json()),
                                    body.place()));
            return Stream.concat(json, parts);
        });
    }

    /** What the description says may be set, each field alone, of things that are not there. */
    Stream<Request> settable() {
        return operations((method, template, operation) -> !takes(operation, JSON)
                ? Stream.of()
                : bodies.soundSingle(schema(operation, JSON))
                        .map(body -> new Request(
                                method,
                                template.replace("{number}", "C-2020-999999-36").replaceAll("\\{[^}]+\\}", "1"),
                                JSON,
                                body.json().getBytes(StandardCharsets.UTF_8),
                                body.place())));
    }

    private interface Maker {
        Stream<Request> of(String method, String template, JsonNode operation);
    }

    private Stream<Request> operations(Maker maker) {
        return document.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .flatMap(operation ->
                                maker.of(operation.getKey().toUpperCase(), path.getKey(), operation.getValue())));
    }

    private List<Request> parameters(String method, String template, JsonNode operation) {
        List<Request> requests = new ArrayList<>();
        for (JsonNode parameter : operation.path("parameters")) {
            String name = parameter.path("name").asText();
            for (String word : WORDS) {
                String value = URLEncoder.encode(word, StandardCharsets.UTF_8).replace("+", "%20");
                switch (parameter.path("in").asText()) {
                    case "path" ->
                        requests.add(new Request(
                                method,
                                template.replace("{" + name + "}", value)
                                        .replace("{number}", number)
                                        .replaceAll("\\{[^}]+\\}", "1"),
                                JSON,
                                nothing(operation),
                                null));
                    case "query" ->
                        requests.add(new Request(
                                method,
                                soundPath(template) + "?" + name + "=" + value,
                                JSON,
                                nothing(operation),
                                null));
                    default -> {}
                }
            }
        }
        return requests;
    }

    private String soundPath(String template) {
        return template.replace("{number}", number)
                .replace("{date}", "2026-04-02")
                .replaceAll("\\{[^}]+\\}", "1");
    }

    private static boolean takes(JsonNode operation, String type) {
        return operation.at("/requestBody/content").has(type);
    }

    private static byte[] nothing(JsonNode operation) {
        return takes(operation, JSON) ? "{}".getBytes(StandardCharsets.UTF_8) : null;
    }

    private JsonNode schema(JsonNode operation, String type) {
        JsonNode schema = operation.at("/requestBody/content").path(type).path("schema");
        return schema.has("$ref") ? document.at(schema.get("$ref").asText().replaceFirst("^#", "")) : schema;
    }

    private static byte[] complaintPart(String json) {
        return ("--b\r\nContent-Disposition: form-data; name=\"complaint\"\r\nContent-Type: application/json\r\n\r\n"
                        + json + "\r\n--b--\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
