package org.redress.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.redress.codes.Code;
import org.redress.codes.CodeList;
import org.redress.codes.CodeList.Trait;

/**
 * A field of a form whose choices are the words of a code list: its custom properties say {@code codeList}, such as {@code category},
 * and perhaps {@code traits}, such as {@code BOTH_WAYS, INCOMING}.
 *
 * @param traits only words on which one of these hangs; none is all
 */
public record CodeField(CodeList list, Set<Trait> traits) {

    private static final Set<String> CHOICES = Set.of("select", "radio");

    /** Empty when the field has choices of its own, or names no list that there is. */
    public static Optional<CodeField> of(JsonNode component) {
        JsonNode properties = component.path("properties");
        return flawOf(component).isPresent() || !properties.has("codeList")
                ? Optional.empty()
                : CodeList.at(properties.path("codeList").asText())
                        .map(list -> new CodeField(list, traits(properties)));
    }

    /** What is wrong with naming a list there, if anything. */
    public static Optional<String> flawOf(JsonNode component) {
        JsonNode properties = component.path("properties");
        if (!properties.has("codeList")) {
            return Optional.empty();
        }
        if (!CHOICES.contains(component.path("type").asText())) {
            return Optional.of("Only a select or radio field can offer a code list; use another kind of field.");
        }
        Optional<CodeList> list = CodeList.at(properties.path("codeList").asText());
        if (list.isEmpty()) {
            return Optional.of("There is no code list \""
                    + properties.path("codeList").asText() + "\"; name one of "
                    + Arrays.stream(CodeList.values()).map(CodeList::address).toList() + ".");
        }
        List<String> known = list.get().traits().stream().map(Trait::name).toList();
        return known.containsAll(names(properties))
                ? Optional.empty()
                : Optional.of("The traits of this code list are " + known + "; correct them.");
    }

    public boolean offers(Code code) {
        return traits.isEmpty() || code.meaning() != null && traits.contains(code.meaning());
    }

    private static Set<Trait> traits(JsonNode properties) {
        return Set.copyOf(names(properties).stream().map(Trait::valueOf).toList());
    }

    private static List<String> names(JsonNode properties) {
        return Arrays.stream(properties.path("traits").asText().split("[,\\s]+"))
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
