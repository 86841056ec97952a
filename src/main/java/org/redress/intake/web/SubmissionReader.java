package org.redress.intake.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.redress.complaint.FieldProblem;
import org.redress.intake.Submission;
import org.springframework.stereotype.Component;

/**
 * Reads JSON to the letter: nothing unknown, nothing twice, no value of another type bent into shape. A misspelt field
 * is told to the sender instead of being lost.
 */
@Component
class SubmissionReader {

    private static final Pattern DUPLICATE = Pattern.compile("Duplicate field '(.*?)'", Pattern.DOTALL);

    private final JsonMapper json = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(LogicalType.Textual, textual -> textual
                    .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .withCoercionConfig(LogicalType.Boolean, bool -> bool
                    .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail))
            .build();

    /** @throws MalformedBody naming the field or the place */
    Submission read(byte[] body) {
        try (JsonParser parser = json.createParser(body)) {
            Submission submission = json.readValue(parser, Submission.class);
            if (submission == null) {
                throw new MalformedBody("The body must be a JSON object.");
            }
            return submission;
        } catch (JsonMappingException e) {
            throw e.getPath().isEmpty() ? new MalformedBody("The body must be a JSON object.")
                    : new MalformedBody("The body cannot be read.", new FieldProblem(pathOf(e), messageOf(e)));
        } catch (JsonProcessingException e) {
            throw notWellFormed(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MalformedBody notWellFormed(JsonProcessingException e) {
        Matcher duplicate = DUPLICATE.matcher(e.getOriginalMessage());
        if (duplicate.find()) {
            return new MalformedBody("The body cannot be read.", new FieldProblem(duplicate.group(1), "is given twice"));
        }
        var place = e.getLocation();
        return new MalformedBody("The body is not well-formed JSON"
                + (place == null ? "." : " at line " + place.getLineNr() + ", column " + place.getColumnNr() + "."));
    }

    private static String pathOf(JsonMappingException e) {
        return e.getPath().stream().map(JsonMappingException.Reference::getFieldName).filter(name -> name != null)
                .collect(Collectors.joining("."));
    }

    private static String messageOf(JsonMappingException e) {
        if (e instanceof UnrecognizedPropertyException) {
            return "is not a known field";
        }
        Class<?> expected = e instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
        if (expected == String.class) {
            return "must be a text";
        }
        return expected == Boolean.class ? "must be true or false" : "must be an object";
    }
}
