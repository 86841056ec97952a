package org.redress.models.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import org.redress.codes.Codes;
import org.redress.models.CodeField;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Fills the choices of a form that are words of a code list, as the list is today and in the language of the reader. What a form offers
 * is what its task accepts, so the same forms are read when a task is completed.
 */
@Component
public class FormOptions {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectProvider<Codes> codes;

    /** The engine starts before what reads the database. */
    FormOptions(ObjectProvider<Codes> codes) {
        this.codes = codes;
    }

    /** The form with its choices; one that has none from a list stays as it is. */
    public byte[] filled(byte[] form) {
        try {
            JsonNode read = JSON.readTree(form);
            Locale reader = LocaleContextHolder.getLocale();
            read.findParents("properties").forEach(component -> fill((ObjectNode) component, reader));
            read.findParents("properties")
                    .forEach(component -> TraitCondition.of(component)
                            .ifPresent(condition -> condition.hide(
                                    (ObjectNode) component, read.path("components"), codes.getObject())));
            return JSON.writeValueAsBytes(read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A word of a code list that somebody hands in is kept from here on, unless it was deleted meanwhile. */
    Optional<String> flawOfUse(FormField field, Object word) {
        return word == null || word.toString().isBlank()
                ? Optional.empty()
                : CodeField.of(field.component())
                        .filter(asked -> !codes.getObject().use(asked.list(), word.toString()))
                        .map(gone -> "must be a word that its list offers: "
                                + codes.getObject().words(gone.list()));
    }

    private void fill(ObjectNode component, Locale reader) {
        CodeField.of(component).ifPresent(field -> {
            ArrayNode values = component.putArray("values");
            codes.getObject()
                    .choices(field.list(), reader, field::offers)
                    .forEach(choice ->
                            values.addObject().put("label", choice.label()).put("value", choice.word()));
        });
    }
}
