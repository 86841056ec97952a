package org.redress.access.traffic;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.redress.platform.Trouble;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Sees every failure of a controller first and notes what the database said. Others write the answer, except when the
 * body was refused: then the answer is known here.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class NotedFailures implements HandlerExceptionResolver {

    @Override
    public ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, Object handler, Exception failure) {
        if (request.getAttribute(BoundedBody.class.getName()) instanceof BoundedBody body && body.refused() != null) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return new ModelAndView();
        }
        Trouble.in(failure).ifPresent(refusal -> refusal.note(request));
        return null;
    }
}
