package org.redress.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Requests made from the description of the interface that nobody should get through: one bad value at a time, at every place. */
final class BadRequests {

    private static final List<String> WORDS = List.of("", " ", "\0", "a\0b", "x".repeat(61), "x".repeat(5000), "-1", "0", "99999999999999999999",
            "2147483648", "1e400", "NaN", "NOT_A_WORD", "+1000000000-01-01T00:00:00Z", "-0001-01-01T00:00:00Z", "+999999999-12-31",
            "2026-02-30", "0000-00-00", "1.5", "true", "{}");
    private static final List<String> VALUES = List.of("null", "true", "0", "-1", "1e400", "99999999999999999999", "1.5", "\"\"", "\" \"",
            "\"a\\u0000b\"", "\"\\ud800\"", "\"" + "x".repeat(100_001) + "\"", "\"NOT_A_WORD\"", "\"+1000000000-01-01\"", "\"0000-00-00\"",
            "\"2026-02-30\"", "[]", "[null]", "{}", "{\"a\":{}}");
    private static final List<String> BODIES = List.of("", "{", "null", "[]", "\"a\"", "5", "{\"a\":1,\"a\":2}", "{\"nobodyKnows\":1}",
            "[".repeat(5000), "{} {}", "\u00ff");

    private final JsonNode document;
    private final String number;

    BadRequests(JsonNode document, String number) {
        this.document = document;
        this.number = number;
    }

    record Request(String method, String path, String type, byte[] body) {

        @Override
        public String toString() {
            String text = body == null ? "" : new String(body, StandardCharsets.UTF_8);
            return method + " " + path.substring(0, Math.min(path.length(), 150)) + " " + text.substring(0, Math.min(text.length(), 100));
        }
    }

    Stream<Request> all() {
        List<Request> requests = new ArrayList<>();
        document.path("paths").properties().forEach(path -> path.getValue().properties().forEach(operation ->
                requests.addAll(of(operation.getKey().toUpperCase(), path.getKey(), operation.getValue()))));
        return requests.stream();
    }

    private List<Request> of(String method, String template, JsonNode operation) {
        List<Request> requests = new ArrayList<>();
        boolean takesJson = operation.at("/requestBody/content").has("application/json");
        String sound = template.replace("{number}", number).replaceAll("\\{date\\}", "2026-04-02").replaceAll("\\{[^}]+\\}", "1");
        byte[] nothing = takesJson ? "{}".getBytes(StandardCharsets.UTF_8) : null;
        for (JsonNode parameter : operation.path("parameters")) {
            String name = parameter.path("name").asText();
            for (String word : WORDS) {
                String value = URLEncoder.encode(word, StandardCharsets.UTF_8).replace("+", "%20");
                switch (parameter.path("in").asText()) {
                    case "path" -> requests.add(new Request(method, template.replace("{" + name + "}", value).replace("{number}", number)
                            .replaceAll("\\{[^}]+\\}", "1"), "application/json", nothing));
                    case "query" -> requests.add(new Request(method, sound + "?" + name + "=" + value, "application/json", nothing));
                    default -> { }
                }
            }
        }
        requests.add(new Request(method, sound + "?nobodyKnows=1", "application/json", nothing));
        if (takesJson) {
            bodies(operation).forEach(body -> requests.add(new Request(method, sound, "application/json", body.getBytes(StandardCharsets.ISO_8859_1))));
            requests.add(new Request(method, sound, "text/csv", nothing));
        }
        if (operation.at("/requestBody/content").has("multipart/form-data")) {
            requests.add(new Request(method, sound, "multipart/form-data", nothing));
            requests.add(new Request(method, sound, "multipart/form-data;boundary=b", "--b--".getBytes(StandardCharsets.UTF_8)));
        }
        return requests;
    }

    private Stream<String> bodies(JsonNode operation) {
        String reference = operation.at("/requestBody/content/application~1json/schema/$ref").asText("");
        List<String> fields = new ArrayList<>();
        document.at(reference.replaceFirst("^#", "") + "/properties").fieldNames().forEachRemaining(fields::add);
        return Stream.concat(BODIES.stream(), fields.stream().flatMap(field ->
                VALUES.stream().map(value -> "{\"" + field + "\":" + value + "}")));
    }
}
