package org.redress.acceptance;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Bodies made from a schema of the description: all of it sound but for one value, at every place however deep. */
final class BadBodies {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String MARK = "@here@";
    private static final String LONG = "\"" + "x".repeat(200_001) + "\"";
    private static final List<String> NO_TEXT =
            List.of("true", "5", "1.5", "{}", "[]", "[\"a\"]", "\"\\ud800\"", "\"a\\u0000b\"", LONG);
    private static final List<String> NO_NUMBER =
            List.of("\"a\"", "\"1\"", "1.5", "1e400", "2147483648", "99999999999999999999", "{}", "[]", "true");
    private static final List<String> NO_TRUTH = List.of("\"true\"", "1", "\"\"", "{}", "[]");
    private static final List<String> NO_LIST = List.of("{}", "\"a\"", "\"\"", "5", "true", "[null]", "[[[]]]");
    private static final List<String> NO_OBJECT =
            List.of("[]", "\"a\"", "5", "true", "{\"nobodyKnows\":1}", "{\"a\":1,\"a\":2}");
    private static final List<String> NO_DATE = List.of(
            "\"soon\"", "\"2026-02-30\"", "\"0000-00-00\"", "\"+1000000000-01-01\"", "\"+1000000000-01-01T00:00:00Z\"");
    /** Fields that take more than any words. */
    private static final Map<String, String> SOUND = Map.ofEntries(
            Map.entry("complainedAbout", "lead"),
            Map.entry("absentee", "lead"),
            Map.entry("substitute", "handler"),
            Map.entry("timeZone", "Europe/London"),
            Map.entry("country", "gb"),
            Map.entry("subdivision", "eng"),
            Map.entry("to", "12:00"),
            Map.entry("cutOff", "16:00"),
            Map.entry("dueTime", "END_OF_DAY"),
            Map.entry("date", "2026-04-02"),
            Map.entry("email", "kim@example.org"),
            Map.entry("preferredLanguage", "en"),
            Map.entry("event", "REPORTED_TO_AUTHORITY"),
            Map.entry("at", "2026-04-02T10:00:00Z"),
            Map.entry("answer", "accepted"),
            Map.entry("id", "1"),
            Map.entry("askedOf", "THIRD_PARTY"),
            Map.entry("from", "09:00"),
            Map.entry("weekend.from", "2013-06-29"),
            Map.entry("weekend.days", "SATURDAY"));

    private final JsonNode document;

    BadBodies(JsonNode document) {
        this.document = document;
    }

    /** @param place as it is named to the sender */
    record Body(String place, String json) {}

    private record Place(JsonPointer pointer, JsonNode schema) {

        String name() {
            return pointer.toString()
                    .substring(1)
                    .replaceAll("/(\\d+)(?=/|$)", "[$1]")
                    .replace('/', '.');
        }
    }

    /** Bodies with one value that must not get through. */
    Stream<Body> bad(JsonNode schema) {
        JsonNode sound = sound("", schema);
        return places(schema)
                .flatMap(place ->
                        valuesFor(place.schema()).map(value -> new Body(place.name(), with(sound, place, value))));
    }

    /** Bodies with one value and nothing else, which may be there. */
    Stream<Body> single(JsonNode schema, List<String> values) {
        return places(schema)
                .flatMap(place ->
                        values.stream().map(value -> new Body(place.name(), with(alone(place), place, value))));
    }

    /** Bodies with one sound value and nothing else. */
    Stream<Body> soundSingle(JsonNode schema) {
        return places(schema)
                .map(place -> new Body(
                        place.name(),
                        with(
                                alone(place),
                                place,
                                sound(place.pointer().last().getMatchingProperty(), place.schema())
                                        .toString())));
    }

    private Stream<Place> places(JsonNode schema) {
        List<Place> places = new ArrayList<>();
        walk(JsonPointer.empty(), schema, places);
        return places.stream().skip(1);
    }

    private void walk(JsonPointer here, JsonNode schema, List<Place> places) {
        JsonNode whole = whole(schema);
        places.add(new Place(here, whole));
        if (whole.has("items")) {
            walk(here.append(JsonPointer.compile("/0")), whole.get("items"), places);
        }
        whole.path("properties").properties().stream()
                .filter(each -> !each.getValue().path("readOnly").asBoolean())
                .forEach(each -> walk(here.appendProperty(each.getKey()), each.getValue(), places));
        if (whole.path("additionalProperties").isObject()) {
            walk(here.appendProperty("MONDAY"), whole.get("additionalProperties"), places);
        }
    }

    private JsonNode whole(JsonNode schema) {
        return schema.has("$ref") ? document.at(schema.get("$ref").asText().replaceFirst("^#", "")) : schema;
    }

    private JsonNode sound(String name, JsonNode schema) {
        JsonNode whole = whole(schema);
        if (whole.has("enum")) {
            return SOUND.containsKey(name)
                    ? NODES.textNode(SOUND.get(name))
                    : whole.get("enum").get(0);
        }
        return switch (whole.path("type").asText()) {
            case "array" -> NODES.arrayNode().add(sound(name, whole.get("items")));
            case "boolean" -> NODES.booleanNode(true);
            case "integer", "number" -> NODES.numberNode(1);
            case "object" -> soundObject(whole);
            default ->
                NODES.textNode(
                        switch (whole.path("format").asText()) {
                            case "date" -> "2026-04-02";
                            case "date-time" -> "2026-04-02T10:00:00Z";
                            default -> SOUND.getOrDefault(name, "sound");
                        });
        };
    }

    private ObjectNode soundObject(JsonNode whole) {
        ObjectNode object = NODES.objectNode();
        String kind = whole.path("properties").has("days") ? "weekend." : "";
        whole.path("properties").properties().stream()
                .filter(each -> !each.getValue().path("readOnly").asBoolean())
                .forEach(each -> object.set(each.getKey(), sound(kind + each.getKey(), each.getValue())));
        if (whole.path("additionalProperties").isObject()) {
            object.set("MONDAY", sound("MONDAY", whole.get("additionalProperties")));
        }
        return object;
    }

    private static Stream<String> valuesFor(JsonNode schema) {
        List<String> more = new ArrayList<>();
        if (schema.has("maxLength")) {
            more.add("\"" + "y".repeat(schema.get("maxLength").asInt() + 1) + "\"");
        }
        if (schema.has("enum")) {
            more.add("\"NOT_A_WORD\"");
        }
        if (schema.path("format").asText().startsWith("date")) {
            more.addAll(NO_DATE);
        }
        return Stream.concat(
                more.stream(),
                switch (schema.path("type").asText()) {
                    case "array" -> NO_LIST.stream();
                    case "boolean" -> NO_TRUTH.stream();
                    case "integer", "number" -> NO_NUMBER.stream();
                    case "object" ->
                        schema.has("properties")
                                ? NO_OBJECT.stream()
                                : NO_OBJECT.stream().limit(4);
                    default -> NO_TEXT.stream();
                });
    }

    private static JsonNode alone(Place place) {
        JsonNode inside = NODES.textNode(MARK);
        for (JsonPointer rest = place.pointer(); !rest.matches(); rest = rest.head()) {
            String name = rest.last().getMatchingProperty();
            inside = rest.last().getMatchingIndex() == 0
                    ? NODES.arrayNode().add(inside)
                    : NODES.objectNode().set(name, inside);
        }
        return inside;
    }

    private static String with(JsonNode all, Place place, String value) {
        JsonNode changed = all.deepCopy();
        JsonNode around = changed.at(place.pointer().head());
        if (around instanceof ArrayNode list) {
            list.set(0, NODES.textNode(MARK));
        } else {
            ((ObjectNode) around).put(place.pointer().last().getMatchingProperty(), MARK);
        }
        return changed.toString().replace("\"" + MARK + "\"", value);
    }
}
