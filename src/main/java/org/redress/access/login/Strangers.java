package org.redress.access.login;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Who comes without session and without credentials of the kind that is taken here. */
final class Strangers {

    private Strangers() {}

    /** @param basic where credentials in the request are taken */
    static boolean isOne(HttpServletRequest request, RequestMatcher basic) {
        return Login.current() == null && !(basic.matches(request) && sendsBasic(request));
    }

    static boolean sendsBasic(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.regionMatches(true, 0, "basic ", 0, "basic ".length());
    }
}
