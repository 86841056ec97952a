package org.redress.access.doors;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.redress.access.AddressBuckets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * How much one address may ask for without a login, whatever it asks for. Requests of people who are logged in are not
 * counted.
 */
class StrangerLimits extends OncePerRequestFilter {

    private static final RequestMatcher HEALTH = withDefaults().matcher("/actuator/health/**");

    private final AddressBuckets requests;
    private final RequestMatcher basic;

    StrangerLimits(AddressBuckets requests, RequestMatcher basic) {
        this.requests = requests;
        this.basic = basic;
    }

    /**
     * The health is looked up once a second however many ask, so asking costs little. A monitor that shares an address
     * with others always gets its answer.
     */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return HEALTH.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long wait = Strangers.isOne(request, basic) ? requests.take(request) : 0;
        if (wait == 0) {
            chain.doFilter(request, response);
        } else {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
            Problem.write(
                    response, HttpStatus.TOO_MANY_REQUESTS, "Too many requests from your address; wait " + wait + " s");
        }
    }
}
