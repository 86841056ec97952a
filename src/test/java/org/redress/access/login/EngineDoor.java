package org.redress.access.login;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.rest.dto.VariableValueDto;
import org.camunda.bpm.engine.rest.impl.DefaultProcessEngineRestServiceImpl;

/**
 * A call that the engine's REST interface offers, found by walking through its resources.
 *
 * @param path with an {@code x} in the place of each name
 * @param takesVariables whether variables can come with it, however deep inside its body
 */
public record EngineDoor(String method, String path, boolean takesVariables) implements Comparable<EngineDoor> {

    /** Every call there is. */
    public static Set<EngineDoor> all() {
        Set<EngineDoor> doors = new TreeSet<>();
        walk(DefaultProcessEngineRestServiceImpl.class, "", new ArrayDeque<>(), doors);
        return doors;
    }

    public boolean writes() {
        return !List.of("GET", "HEAD", "OPTIONS").contains(method);
    }

    private static void walk(Class<?> resource, String path, Deque<Class<?>> way, Set<EngineDoor> doors) {
        if (way.contains(resource)) {
            return;
        }
        way.push(resource);
        for (Method method : resource.getMethods()) {
            Path own = annotation(method, Path.class);
            String verb = verb(method);
            String to = own == null
                    ? path
                    : path + "/" + own.value().replaceAll("\\{[^}]*}", "x").replaceAll("^/|/$", "");
            String plain = to.replaceAll("/+$", "");
            if (verb != null) {
                doors.add(new EngineDoor(
                        verb,
                        plain,
                        Arrays.stream(method.getParameterTypes()).anyMatch(type -> holdsVariables(type, 5))));
            } else if (own != null) {
                walk(method.getReturnType(), plain, way, doors);
            }
        }
        way.pop();
    }

    private static boolean holdsVariables(Type type, int deeper) {
        if (deeper == 0) {
            return false;
        }
        if (type instanceof ParameterizedType many) {
            return Arrays.stream(many.getActualTypeArguments()).anyMatch(each -> holdsVariables(each, deeper));
        }
        if (!(type instanceof Class<?> body) || !body.getName().startsWith("org.camunda.bpm.engine.rest.")) {
            return false;
        }
        return VariableValueDto.class.isAssignableFrom(body)
                || Stream.<Class<?>>iterate(body, Objects::nonNull, Class::getSuperclass)
                        .flatMap(each -> Arrays.stream(each.getDeclaredFields()))
                        .anyMatch(field -> holdsVariables(field.getGenericType(), deeper - 1));
    }

    private static String verb(Method method) {
        return declarations(method).stream()
                .flatMap(each -> Arrays.stream(each.getAnnotations()))
                .map(each -> each.annotationType().getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(HttpMethod::value)
                .findFirst()
                .orElse(null);
    }

    private static <A extends Annotation> A annotation(Method method, Class<A> kind) {
        return declarations(method).stream()
                .map(each -> each.getAnnotation(kind))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The method, and the same of the interfaces, where the annotations stand. */
    private static List<Method> declarations(Method method) {
        List<Method> all = new ArrayList<>(List.of(method));
        for (Class<?> type = method.getDeclaringClass(); type != null; type = type.getSuperclass()) {
            for (Class<?> face : type.getInterfaces()) {
                Arrays.stream(face.getMethods())
                        .filter(each -> each.getName().equals(method.getName())
                                && Arrays.equals(each.getParameterTypes(), method.getParameterTypes()))
                        .forEach(all::add);
            }
        }
        return all;
    }

    @Override
    public int compareTo(EngineDoor other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
