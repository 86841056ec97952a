package org.redress.access.doors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The answer to somebody who is logged in but may not do this, or whose request lacks the token of our own pages. */
class AccessRefused implements AccessDeniedHandler {

    private final RequestMatcher programs;

    AccessRefused(RequestMatcher programs) {
        this.programs = programs;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        if (programs.matches(request)) {
            Problem.write(
                    response,
                    HttpStatus.FORBIDDEN,
                    reason instanceof CsrfException
                            ? "The request lacks the header X-REDRESS-CSRF with the value of the cookie REDRESS-CSRF"
                            : "Your groups do not allow this");
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }
}
