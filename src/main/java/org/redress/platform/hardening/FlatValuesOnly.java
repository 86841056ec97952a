package org.redress.platform.hardening;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * Looks through what a person's command brings along, before it begins: each variable in it is one of {@link
 * FlatTypes}. The second lock behind the types the REST interface knows; it also sees what comes without a type. The
 * application's own commands have no person and are not checked.
 */
final class FlatValuesOnly extends CommandInterceptor {

    private static final String ENGINE = "org.camunda.bpm.engine.impl.";
    /** Parts of the engine that commands refer to, but that callers do not send. */
    private static final List<String> INSIDE =
            List.of("cfg.", "interceptor.", "persistence.", "pvm.", "context.", "db.", "el.");
    /** A builder holds instructions, which hold variables. */
    private static final int DEEPEST = 5;

    private final ProcessEngineConfigurationImpl engine;
    private final ClassValue<List<Field>> fields = new ClassValue<>() {

        @Override
        protected List<Field> computeValue(Class<?> type) {
            return fieldsOf(type);
        }
    };

    FlatValuesOnly(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (engine.getIdentityService().getCurrentAuthentication() != null) {
            look(command, DEEPEST);
        }
        return next.execute(command);
    }

    private void look(Object brought, int deeper) {
        if (brought instanceof Collection<?> many) {
            many.forEach(each -> look(each, deeper));
        } else if (brought != null && deeper > 0 && isBrought(brought.getClass())) {
            fields.get(brought.getClass()).forEach(field -> lookInto(field, brought, deeper));
        }
    }

    private void lookInto(Field field, Object owner, int deeper) {
        try {
            Object value = field.get(owner);
            if (value instanceof Map<?, ?> variables && holdsVariables(field.getGenericType())) {
                refuseOthers(variables);
            } else {
                look(value, deeper - 1);
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void refuseOthers(Map<?, ?> variables) {
        VariableMap typed = variables instanceof VariableMap map ? map : null;
        variables
                .keySet()
                .forEach(name -> FlatTypes.refuseOthers(
                        String.valueOf(name),
                        typed == null ? variables.get(name) : typed.getValueTyped(String.valueOf(name))));
    }

    /** Values of any class: variables. Other maps of the engine say what they hold. */
    private static boolean holdsVariables(Type type) {
        return type instanceof Class<?> named && VariableMap.class.isAssignableFrom(named)
                || type instanceof ParameterizedType map
                        && map.getActualTypeArguments().length == 2
                        && (map.getActualTypeArguments()[1] == Object.class
                                || map.getActualTypeArguments()[1] instanceof WildcardType);
    }

    private static boolean isBrought(Class<?> type) {
        String name = type.getName();
        return name.startsWith(ENGINE) && INSIDE.stream().noneMatch(inside -> name.startsWith(inside, ENGINE.length()));
    }

    private static List<Field> fieldsOf(Class<?> type) {
        List<Field> all = new ArrayList<>();
        for (Class<?> each = type; each != null && each.getName().startsWith(ENGINE); each = each.getSuperclass()) {
            Arrays.stream(each.getDeclaredFields())
                    .filter(field -> !Modifier.isStatic(field.getModifiers())
                            && !field.getType().isPrimitive())
                    .forEach(all::add);
        }
        all.forEach(field -> field.setAccessible(true));
        return all;
    }
}
