package org.redress.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import java.io.IOException;
import java.time.LocalDate;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.stereotype.Component;

/**
 * JSON is read strictly on every address: no unknown field, no field twice, no value converted from another type. A
 * misspelt field is reported to the sender instead of being ignored; so is a list with an empty place. Values that are
 * not known are left out of answers.
 */
@Component
public class StrictJson {

    private final ObjectMapper json;

    StrictJson(Jackson2ObjectMapperBuilder builder) {
        json = builder.serializationInclusion(JsonInclude.Include.NON_NULL)
                .featuresToEnable(
                        JsonParser.Feature.STRICT_DUPLICATE_DETECTION,
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_IGNORED_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .featuresToDisable(
                        JsonParser.Feature.INCLUDE_SOURCE_IN_LOCATION,
                        DeserializationFeature.ACCEPT_FLOAT_AS_INT,
                        MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .build();
        json.registerModule(new SimpleModule("dates").addDeserializer(LocalDate.class, new DateAsText()));
        json.setDefaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL));
        refuse(LogicalType.Textual, CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean);
        refuse(
                LogicalType.Boolean,
                CoercionInputShape.EmptyString,
                CoercionInputShape.Integer,
                CoercionInputShape.String);
        refuse(
                LogicalType.Integer,
                CoercionInputShape.EmptyString,
                CoercionInputShape.String,
                CoercionInputShape.Float);
        refuse(LogicalType.Enum, CoercionInputShape.EmptyString, CoercionInputShape.Integer);
        refuse(
                LogicalType.DateTime,
                CoercionInputShape.EmptyString,
                CoercionInputShape.Integer,
                CoercionInputShape.Float);
        refuse(LogicalType.Collection, CoercionInputShape.EmptyString);
    }

    public ObjectMapper mapper() {
        return json;
    }

    /** Refuses a list of numbers, or an empty list, as a date. */
    private static final class DateAsText extends JsonDeserializer<LocalDate> {

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return parser.hasToken(JsonToken.VALUE_STRING)
                    ? LocalDateDeserializer.INSTANCE.deserialize(parser, context)
                    : (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
        }
    }

    private void refuse(LogicalType type, CoercionInputShape... shapes) {
        for (CoercionInputShape shape : shapes) {
            json.coercionConfigFor(type).setCoercion(shape, CoercionAction.Fail);
        }
    }
}
