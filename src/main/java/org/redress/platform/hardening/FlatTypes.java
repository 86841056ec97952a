package org.redress.platform.hardening;

import java.util.Date;
import java.util.Set;
import org.camunda.bpm.engine.impl.variable.ValueTypeResolverImpl;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * What may come in as a variable, on every interface: text, yes or no, a number, a date, nothing. The engine's REST
 * interface asks here what a type means, so it knows no other types: no object of a class that a caller names, no JSON,
 * no XML, no file, no bytes.
 */
final class FlatTypes extends ValueTypeResolverImpl {

    private static final Set<ValueType> TYPES = Set.of(
            ValueType.STRING,
            ValueType.BOOLEAN,
            ValueType.SHORT,
            ValueType.INTEGER,
            ValueType.LONG,
            ValueType.DOUBLE,
            ValueType.DATE,
            ValueType.NULL,
            ValueType.NUMBER);
    private static final Set<Class<?>> CLASSES =
            Set.of(String.class, Boolean.class, Short.class, Integer.class, Long.class, Double.class, Date.class);

    FlatTypes() {
        knownTypes.clear();
        TYPES.forEach(super::addType);
    }

    /** Parts of the engine bring types of their own along. */
    @Override
    public void addType(ValueType type) {
        if (TYPES.contains(type)) {
            super.addType(type);
        }
    }

    /** @throws RefusedByHand when it is anything else; nothing of it has been read or made */
    static void refuseOthers(String name, Object value) {
        Object plain = value;
        if (value instanceof TypedValue typed) {
            boolean flat = typed.getType() == null || TYPES.contains(typed.getType());
            plain = flat ? typed.getValue() : typed;
        }
        if (plain != null && !CLASSES.contains(plain.getClass())) {
            throw new RefusedByHand(
                    "The variable " + name + " must be a text, true or false, a number, a date or empty.");
        }
    }
}
