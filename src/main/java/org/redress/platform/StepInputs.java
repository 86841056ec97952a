package org.redress.platform;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;

/** What a delegate reads: the constants of its class that are keys, in the order in which they stand there. */
public final class StepInputs {

    private StepInputs() {}

    public static List<StepInput> of(Class<?> delegate) {
        return Arrays.stream(delegate.getDeclaredFields())
                .filter(constant -> StepInput.class.isAssignableFrom(constant.getType())
                        && Modifier.isStatic(constant.getModifiers()))
                .map(StepInputs::valueOf)
                .toList();
    }

    private static StepInput valueOf(Field constant) {
        try {
            constant.setAccessible(true);
            return (StepInput) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
