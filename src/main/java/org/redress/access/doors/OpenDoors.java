package org.redress.access.doors;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Everything that is open without a login, in one list. All other addresses need a login and are refused before a body
 * is read.
 */
public final class OpenDoors {

    /** The one address of the REST interface that is open without a login. */
    static final RequestMatcher COMPLAINT = withDefaults().matcher(HttpMethod.POST, "/api/v1/complaints");

    private static final RequestMatcher PAGES = new OrRequestMatcher(Stream.of(
                    "/",
                    "/login",
                    "/error",
                    "/complain/**",
                    "/track/**",
                    "/answer/**",
                    "/code",
                    "/follow/**",
                    "/actuator/health/**",
                    "/favicon.ico",
                    "/access/**",
                    "/intake/**",
                    "/assets/**")
            .<RequestMatcher>map(withDefaults()::matcher)
            .toList());

    public static final RequestMatcher ALL = new OrRequestMatcher(COMPLAINT, PAGES);

    private OpenDoors() {}
}
