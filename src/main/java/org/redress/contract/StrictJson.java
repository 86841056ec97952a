package org.redress.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.stereotype.Component;

/**
 * JSON at our doors is read to the letter: nothing unknown, nothing twice, no value of another type bent into shape. A misspelt
 * field is told to the sender instead of being lost. What is not known is left out of answers.
 */
@Component
public class StrictJson {

    private final ObjectMapper json;

    StrictJson(Jackson2ObjectMapperBuilder builder) {
        json = builder.serializationInclusion(JsonInclude.Include.NON_NULL)
                .featuresToEnable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION, DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_IGNORED_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .featuresToDisable(JsonParser.Feature.INCLUDE_SOURCE_IN_LOCATION, DeserializationFeature.ACCEPT_FLOAT_AS_INT,
                        MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .build();
        refuse(LogicalType.Textual, CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean);
        refuse(LogicalType.Boolean, CoercionInputShape.EmptyString, CoercionInputShape.Integer, CoercionInputShape.String);
        refuse(LogicalType.Integer, CoercionInputShape.EmptyString, CoercionInputShape.String, CoercionInputShape.Float);
        refuse(LogicalType.Enum, CoercionInputShape.EmptyString, CoercionInputShape.Integer);
        refuse(LogicalType.DateTime, CoercionInputShape.EmptyString, CoercionInputShape.Integer, CoercionInputShape.Float);
        refuse(LogicalType.Collection, CoercionInputShape.EmptyString);
    }

    public ObjectMapper mapper() {
        return json;
    }

    private void refuse(LogicalType type, CoercionInputShape... shapes) {
        for (CoercionInputShape shape : shapes) {
            json.coercionConfigFor(type).setCoercion(shape, CoercionAction.Fail);
        }
    }
}
