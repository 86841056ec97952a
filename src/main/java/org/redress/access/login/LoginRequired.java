package org.redress.access.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.redress.access.doors.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The answer to somebody who is not logged in: the login page for a browser, problem details for a program. */
public class LoginRequired implements AuthenticationEntryPoint {

    private final RequestMatcher programs;

    public LoginRequired(RequestMatcher programs) {
        this.programs = programs;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (reason instanceof TooManyAttempts) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "60");
            Problem.write(response, HttpStatus.TOO_MANY_REQUESTS, reason.getMessage());
        } else if (programs.matches(request)) {
            if (!Browsers.sent(request)) {
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Redress\", charset=\"UTF-8\"");
            }
            Problem.write(response, HttpStatus.UNAUTHORIZED, "Log in first");
        } else {
            response.sendRedirect(request.getContextPath() + "/login");
        }
    }
}
