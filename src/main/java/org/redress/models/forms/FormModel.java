package org.redress.models.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.redress.models.ModelFile;
import org.redress.models.UnreadableModel;

/**
 * A form: the variables its fields hand in, and those it reads besides.
 *
 * @param fields by the name under which a completed form hands in what was typed
 * @param reads the names its conditions and texts use that are no fields of its own
 */
public record FormModel(Map<String, FormField> fields, Set<String> reads) {

    public Set<String> keys() {
        return fields.keySet();
    }

    /** Empty when the file cannot be read. */
    public static Optional<FormModel> read(ModelFile file) {
        try {
            JsonNode components = FormRules.read(file).path("components");
            Map<String, FormField> fields = new LinkedHashMap<>();
            collect(components, false, fields);
            Set<String> reads = new LinkedHashSet<>();
            all(components).forEach(component -> FormTexts.of(component).forEach(text -> reads.addAll(text.names())));
            reads.removeAll(fields.keySet());
            return Optional.of(new FormModel(fields, reads));
        } catch (UnreadableModel e) {
            return Optional.empty();
        }
    }

    private static void collect(JsonNode components, boolean sometimes, Map<String, FormField> fields) {
        for (JsonNode component : components) {
            boolean conditional = sometimes
                    || component.has("conditional")
                    || TraitCondition.of(component).isPresent();
            String key = component
                    .path("path")
                    .asText(component.path("key").asText())
                    .split("\\.")[0];
            if (key.isEmpty()) {
                collect(component.path("components"), conditional, fields);
            } else {
                fields.putIfAbsent(key, new FormField(label(component, key), component, conditional));
            }
        }
    }

    /** A label that is worked out while the form is shown is not known here. */
    private static String label(JsonNode component, String key) {
        String label = component.path("label").asText();
        return label.isBlank() || label.startsWith("=") || label.contains("{{") ? key : label;
    }

    /** Every component, also those inside others. */
    static Stream<JsonNode> all(JsonNode components) {
        List<JsonNode> all = new ArrayList<>();
        components.forEach(component -> {
            all.add(component);
            all.addAll(all(component.path("components")).toList());
        });
        return all.stream();
    }
}
