package org.redress.contract.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Describes records as they are sent: primitives are always present, derived values cannot be set. */
class Schemas extends ModelResolver {

    Schemas(ObjectMapper json) {
        super(json, new SchemaNames());
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"})
    public Schema resolve(AnnotatedType annotated, ModelConverterContext context, Iterator<ModelConverter> next) {
        Schema schema = super.resolve(annotated, context, next);
        Class<?> type = annotated.getType() == null
                ? null
                : _mapper.constructType(annotated.getType()).getRawClass();
        Schema model = schema == null || schema.get$ref() == null
                ? schema
                : context.getDefinedModels().get(schema.get$ref().replaceFirst(".*/", ""));
        if (type != null && type.isRecord() && model != null && model.getProperties() != null) {
            Set<String> set = Stream.of(type.getRecordComponents())
                    .map(RecordComponent::getName)
                    .collect(Collectors.toSet());
            ((Map<String, Schema>) model.getProperties())
                    .forEach((name, property) -> property.setReadOnly(set.contains(name) ? null : Boolean.TRUE));
            Stream.of(type.getRecordComponents())
                    .filter(component -> component.getType().isPrimitive())
                    .map(RecordComponent::getName)
                    .filter(model.getProperties()::containsKey)
                    .filter(name ->
                            model.getRequired() == null || !model.getRequired().contains(name))
                    .forEach(model::addRequiredItem);
        }
        return schema;
    }
}
