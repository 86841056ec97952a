package org.redress.contract.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses a request before anything is done when the sender could not read the answer. For an operation without an
 * answer it is enough when the sender can read refusals.
 */
class RefusedFirst implements HandlerInterceptor {

    private final AcceptedTypes accepted = new AcceptedTypes();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws HttpMediaTypeNotAcceptableException {
        if (handler instanceof HandlerMethod method && writes(request)) {
            MediaType offered = answersData(method) ? MediaType.APPLICATION_JSON : MediaType.TEXT_HTML;
            if (accepted.resolveMediaTypes(new ServletWebRequest(request)).stream()
                    .noneMatch(type -> offered.isCompatibleWith(type)
                            || method.isVoid() && MediaType.APPLICATION_PROBLEM_JSON.isCompatibleWith(type))) {
                throw new HttpMediaTypeNotAcceptableException(List.of(offered));
            }
        }
        return true;
    }

    private static boolean writes(HttpServletRequest request) {
        HttpMethod method = HttpMethod.valueOf(request.getMethod());
        return method != HttpMethod.GET && method != HttpMethod.HEAD && method != HttpMethod.OPTIONS;
    }

    private static boolean answersData(HandlerMethod method) {
        return method.hasMethodAnnotation(ResponseBody.class)
                || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), ResponseBody.class);
    }
}
