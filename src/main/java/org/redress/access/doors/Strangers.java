package org.redress.access.doors;

import jakarta.servlet.http.HttpServletRequest;
import org.redress.access.login.Login;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Requests without a session and without credentials of a kind that is accepted here. */
public final class Strangers {

    private Strangers() {}

    /** @param basic requests whose own credentials are accepted */
    public static boolean isOne(HttpServletRequest request, RequestMatcher basic) {
        return Login.current() == null && !(basic.matches(request) && sendsBasic(request));
    }

    public static boolean sendsBasic(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.regionMatches(true, 0, "basic ", 0, "basic ".length());
    }
}
