package org.redress.contract.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.redress.contract.FieldProblem;
import org.redress.contract.MalformedRequest;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Reports a parameter or part that the method does not read: a misspelt {@code reciewedFrom} would otherwise list
 * everything. Also reports a parameter that is given twice where one is read.
 */
class KnownParameters implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && AnnotatedElementUtils.hasAnnotation(method.getBeanType(), RestController.class)) {
            refuseUnread(sent(request, method), read(method));
        }
        return true;
    }

    private static void refuseUnread(Map<String, Integer> sent, Map<String, Boolean> read) {
        List<FieldProblem> problems = new ArrayList<>();
        sent.forEach((name, times) -> {
            if (!read.containsKey(name)) {
                problems.add(new FieldProblem(name, "is not a known parameter"));
            } else if (times > 1 && !read.get(name)) {
                problems.add(new FieldProblem(name, "is given more than once"));
            }
        });
        if (!problems.isEmpty()) {
            throw new MalformedRequest("Some parameters cannot be used.", problems, null);
        }
    }

    /** Names of what the method reads, and whether it reads several values of that name. */
    private static Map<String, Boolean> read(HandlerMethod method) {
        Map<String, Boolean> names = new HashMap<>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            RequestParam read = parameter.getParameterAnnotation(RequestParam.class);
            if (read != null) {
                String name = read.name().isEmpty() ? parameter.getParameter().getName() : read.name();
                names.put(name, Collection.class.isAssignableFrom(parameter.getParameterType()));
            }
        }
        return names;
    }

    /** A method that takes the whole request checks its parts itself. */
    private static Map<String, Integer> sent(HttpServletRequest request, HandlerMethod method) {
        Map<String, Integer> names = QueryNames.of(request.getQueryString());
        boolean byItself = List.of(method.getMethodParameters()).stream()
                .anyMatch(parameter -> HttpServletRequest.class.isAssignableFrom(parameter.getParameterType()));
        if (request instanceof MultipartHttpServletRequest multipart && !byItself) {
            multipart.getMultiFileMap().forEach((name, files) -> names.merge(name, files.size(), Integer::sum));
            multipart
                    .getParameterMap()
                    .forEach((name, values) -> names.put(name, Math.max(values.length, names.getOrDefault(name, 0))));
        }
        return names;
    }
}
