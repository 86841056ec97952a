package org.redress.access.doors;

import jakarta.servlet.http.HttpServletRequest;
import org.redress.access.login.Login;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Who comes without session and without credentials of the kind that is taken here. */
public final class Strangers {

    private Strangers() {}

    /** @param basic where credentials in the request are taken */
    public static boolean isOne(HttpServletRequest request, RequestMatcher basic) {
        return Login.current() == null && !(basic.matches(request) && sendsBasic(request));
    }

    public static boolean sendsBasic(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.regionMatches(true, 0, "basic ", 0, "basic ".length());
    }
}
