package org.redress.platform.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A form: the variables its fields hand in, and those it reads besides.
 *
 * @param keys the names under which a completed form hands in what was typed
 * @param reads the names its conditions and texts use that are no fields of its own
 */
public record FormModel(Set<String> keys, Set<String> reads) {

    /** Empty when the file cannot be read. */
    public static Optional<FormModel> read(ModelFile file) {
        try {
            JsonNode components = FormRules.read(file).path("components");
            Set<String> keys = new LinkedHashSet<>();
            collectKeys(components, keys);
            Set<String> reads = new LinkedHashSet<>();
            all(components).forEach(component -> FormTexts.of(component).forEach(text -> reads.addAll(text.names())));
            reads.removeAll(keys);
            return Optional.of(new FormModel(keys, reads));
        } catch (UnreadableModel e) {
            return Optional.empty();
        }
    }

    private static void collectKeys(JsonNode components, Set<String> keys) {
        for (JsonNode component : components) {
            String key = component.path("path").asText(component.path("key").asText());
            if (!key.isEmpty()) {
                keys.add(key.split("\\.")[0]);
            } else {
                collectKeys(component.path("components"), keys);
            }
        }
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
