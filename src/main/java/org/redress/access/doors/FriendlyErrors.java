package org.redress.access.doors;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What people see instead of a bare status code. Says what to do next and nothing about the internals. */
@Component
class FriendlyErrors implements ErrorViewResolver {

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> facts) {
        return new ModelAndView(
                "access/error",
                Map.ofEntries(
                        Map.entry("status", status.value()),
                        Map.entry("kind", kind(status)),
                        Map.entry("webApp", String.valueOf(facts.get("path")).contains("/camunda/app/"))),
                status);
    }

    private static String kind(HttpStatus status) {
        return switch (status) {
            case FORBIDDEN, UNAUTHORIZED -> "forbidden";
            case NOT_FOUND -> "unknown";
            default -> status.is4xxClientError() ? "refused" : "broken";
        };
    }
}
