package org.redress.access.traffic;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.redress.platform.Refusal;
import org.redress.platform.Trouble;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The outermost filter. A body that is announced as too large is refused here. A refusal noted anywhere reaches the
 * caller unchanged: the layers in between would turn it into 400, 403 or 500, each in its own way.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TruthfulAnswers extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        TruthfulAnswer answer = new TruthfulAnswer(request, response);
        if (request.getAttribute(BodyValve.LIMIT) instanceof BodyLimit limit && limit.announced() != null) {
            limit.announced().refusal().note(request);
            answer.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        try {
            chain.doFilter(request, answer);
        } catch (ServletException | IOException | RuntimeException e) {
            if (Refusal.of(request) == null) {
                Trouble.in(e).ifPresent(refusal -> refusal.note(request));
            }
            if (!answer.replaced(HttpServletResponse.SC_INTERNAL_SERVER_ERROR)) {
                throw e;
            }
        } finally {
            if (!request.isAsyncStarted()
                    && request.getAttribute(BoundedBody.class.getName()) instanceof BoundedBody body) {
                body.shut();
            }
        }
    }
}
