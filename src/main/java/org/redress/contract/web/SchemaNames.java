package org.redress.contract.web;

import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Gives each schema its own name: a record inside another class is named after both. Two schemas with the same name
 * would become one in every generated client, so that is refused.
 */
class SchemaNames extends TypeNameResolver {

    private final Map<String, Class<?>> given = new ConcurrentHashMap<>();

    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
        String name = nameOf(type, options);
        Class<?> other = given.putIfAbsent(name, type);
        if (other != null && other != type) {
            throw new IllegalStateException(
                    "both " + other.getName() + " and " + type.getName() + " are called " + name);
        }
        return name;
    }

    private String nameOf(Class<?> type, Set<Options> options) {
        String own = super.nameForClass(type, options);
        Schema named = type.getAnnotation(Schema.class);
        Class<?> around = type.getEnclosingClass();
        boolean byItself = around == null
                || !type.getName().startsWith("org.redress.")
                || named != null && !named.name().isEmpty();
        return byItself ? own : around.getSimpleName().replaceFirst("Controller$", "") + own;
    }
}
