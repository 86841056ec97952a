package org.redress.contract.web;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.core.util.Yaml;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * Describes every parameter: meaning, bounds and an example. The texts are in {@code contract/parameters.yaml}; a
 * parameter without a text there is an error.
 */
class ParameterWords {

    private final Map<String, Words> all = read();

    /** @param words allowed values, where the type does not say them */
    record Words(
            String description,
            JsonNode example,
            Boolean required,
            BigDecimal least,
            BigDecimal most,
            Integer shortest,
            Integer longest,
            List<String> words) {}

    void addTo(OpenAPI document) {
        document.getPaths()
                .forEach((path, item) -> item.readOperations().forEach(operation -> describe(path, operation)));
    }

    private void describe(String path, Operation operation) {
        for (Parameter parameter :
                operation.getParameters() == null ? List.<Parameter>of() : operation.getParameters()) {
            String place = placeOf(path, parameter);
            Words words = all.get(place);
            if (words == null) {
                throw new IllegalStateException("contract/parameters.yaml says nothing about " + place);
            }
            say(words, parameter);
        }
    }

    /** The word before it in the address, or the last word of the address. */
    private static String placeOf(String path, Parameter parameter) {
        return switch (parameter.getIn()) {
            case "path" -> path.replaceFirst(".*?([^/]+/\\{" + parameter.getName() + "\\}).*", "$1");
            case "query" -> path.replaceFirst(".*/", "") + "?" + parameter.getName();
            default -> parameter.getName();
        };
    }

    private static void say(Words words, Parameter parameter) {
        parameter.description(words.description()).example(words.example());
        if (words.required() != null) {
            parameter.required(words.required());
        }
        bound(words, parameter.getSchema());
        if (words.words() != null) {
            parameter.schema(new StringSchema()._enum(words.words()));
        } else if ("header".equals(parameter.getIn())) {
            parameter.schema(new StringSchema().minLength(words.shortest()).maxLength(words.longest()));
        }
    }

    private static void bound(Words words, Schema<?> schema) {
        schema.minimum(words.least())
                .maximum(words.most())
                .minLength(words.shortest())
                .maxLength(words.longest());
    }

    private static Map<String, Words> read() {
        try (InputStream file = ParameterWords.class.getResourceAsStream("/contract/parameters.yaml")) {
            return Yaml.mapper().readValue(file, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
