package org.redress.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorViewResolver;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What people see when a request was refused because too much is asked for: why, and when to try again. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusedPages implements ErrorViewResolver {

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> facts) {
        Object seconds = request.getAttribute(PublicDoors.WAIT);
        if (status == HttpStatus.TOO_MANY_REQUESTS && seconds != null) {
            return new ModelAndView("public/wait", Map.of("seconds", seconds, "typed", true), status);
        }
        if (status == HttpStatus.SERVICE_UNAVAILABLE && seconds != null) {
            return new ModelAndView("public/later", Map.of("seconds", seconds), status);
        }
        return status == HttpStatus.PAYLOAD_TOO_LARGE
                ? new ModelAndView("public/message", Map.of("message", "refused.tooLarge", "typed", true), status)
                : null;
    }
}
