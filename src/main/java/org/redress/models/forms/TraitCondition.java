package org.redress.models.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.redress.codes.Codes;
import org.redress.codes.Codes.Choice;
import org.redress.models.CodeField;

/**
 * A field that is shown by what hangs on the chosen word of a code list, not by its name: its custom properties say {@code shownForTraits},
 * such as {@code DEED, MONEY}, and {@code ofField}, the key of the field that offers the list.
 */
record TraitCondition(List<String> traits, String field) {

    static Optional<TraitCondition> of(JsonNode component) {
        JsonNode properties = component.path("properties");
        return properties.has("shownForTraits")
                ? Optional.of(new TraitCondition(
                        List.of(properties
                                .path("shownForTraits")
                                .asText()
                                .strip()
                                .split("[,\\s]+")),
                        properties.path("ofField").asText()))
                : Optional.empty();
    }

    /** What is wrong with it in this form, if anything. */
    Optional<String> flawIn(JsonNode components) {
        Optional<CodeField> asked = asked(components);
        if (asked.isEmpty()) {
            return Optional.of("\"ofField\" must be the key of a field of this form that offers a code list.");
        }
        List<String> known =
                asked.get().list().traits().stream().map(Enum::name).toList();
        return known.containsAll(traits)
                ? Optional.empty()
                : Optional.of("The traits of this code list are " + known + "; correct them.");
    }

    /** Hides the field while a word without these traits, or none, is chosen. */
    void hide(ObjectNode component, JsonNode components, Codes codes) {
        asked(components).ifPresent(asked -> {
            String words = codes
                    .choices(
                            asked.list(),
                            Locale.ENGLISH,
                            code -> code.meaning() != null
                                    && traits.contains(code.meaning().name()))
                    .stream()
                    .map(Choice::word)
                    .map(word -> '"' + word + '"')
                    .collect(Collectors.joining(", "));
            component
                    .putObject("conditional")
                    .put("hide", "=" + field + " = null or not(list contains([" + words + "], " + field + "))");
        });
    }

    private Optional<CodeField> asked(JsonNode components) {
        return FormModel.all(components)
                .filter(component -> component.path("key").asText().equals(field))
                .findFirst()
                .flatMap(CodeField::of);
    }
}
