package org.redress.access.doors;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Refuses a path that the server and the security rules would read differently ({@code //engine-rest}, {@code
 * /engine-rest;x}, {@code /%65ngine-rest}), before anything else reads it. Also refuses the NUL character, which no
 * database can store.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class DisguisedPaths extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isPlain(request)) {
            chain.doFilter(request, response);
        } else if (request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
            Problem.write(response, HttpStatus.BAD_REQUEST, "The address holds a character that cannot be read there");
        } else {
            response.sendError(HttpStatus.BAD_REQUEST.value());
        }
    }

    private static boolean isPlain(HttpServletRequest request) {
        if ((request.getRequestURI() + "?" + request.getQueryString()).contains("%00")) {
            return false;
        }
        try {
            ServletRequestPathUtils.parse(request);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
