package org.redress.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The description of the interface, as something an answer can be held against. */
final class Promises {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String description;
    private final JsonNode document;
    private final JsonSchemaFactory schemas = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private final Map<JsonNode, JsonSchema> read = new ConcurrentHashMap<>();

    Promises(String document) throws IOException {
        this.description = document;
        this.document = JSON.readTree(document);
        this.document.at("/components/schemas").forEach(Promises::close);
    }

    /** As the product gave it. */
    String description() {
        return description;
    }

    JsonNode document() {
        return document;
    }

    /** @return what the answer says that was not promised, or nothing */
    Optional<String> broken(String method, String path, int status, String type, byte[] body) throws IOException {
        Optional<JsonNode> operation = operation(method.toLowerCase(), path);
        if (operation.isEmpty()) {
            return status < 400 ? Optional.of("is not described") : Optional.empty();
        }
        JsonNode response = operation.get().path("responses").path(String.valueOf(status));
        if (response.isMissingNode()) {
            return Optional.of(status + " is not described");
        }
        JsonNode schema = response.path("content").path(type).path("schema");
        if (body.length == 0 || !type.endsWith("json")) {
            return Optional.empty();
        }
        if (schema.isMissingNode()) {
            return Optional.of(type + " is not described for " + status);
        }
        Set<ValidationMessage> flaws = read.computeIfAbsent(schema, this::read).validate(JSON.readTree(body));
        return flaws.isEmpty() ? Optional.empty() : Optional.of(flaws.toString());
    }

    private Optional<JsonNode> operation(String method, String path) {
        return document.path("paths").properties().stream()
                .filter(each -> each.getValue().has(method))
                .filter(each -> path.matches(each.getKey().replaceAll("\\{[^}]+\\}", "[^/]+")))
                .min(Comparator.comparingInt(each -> each.getKey().split("\\{").length))
                .map(Map.Entry::getValue)
                .map(item -> item.get(method));
    }

    /** Reading a schema costs far more than holding an answer against it. */
    private JsonSchema read(JsonNode schema) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", document.get("components"));
        return schemas.getSchema(
                whole,
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
    }

    /** What a schema does not name is not there, unless it says that there is more. */
    private static void close(JsonNode schema) {
        if (schema.has("properties") && !schema.has("additionalProperties")) {
            ((ObjectNode) schema).put("additionalProperties", false);
        }
    }
}
