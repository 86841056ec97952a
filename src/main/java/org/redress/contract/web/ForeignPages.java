package org.redress.contract.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Scripts and forms of other sites cannot write anything here. A browser would hide our answer from them, so their
 * users could not see what happened; such requests are refused before anything happens. Reading needs no rule, because
 * the browser hides the answer.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class ForeignPages extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "TRACE");
    private static final Set<String> OWN = Set.of("same-origin", "none");

    private final String publicUrl;

    ForeignPages(@Value("${redress.public-url:}") String publicUrl) {
        this.publicUrl = publicUrl;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (READING.contains(request.getMethod()) || !isForeign(request)) {
            chain.doFilter(request, response);
        } else if (request.getRequestURI()
                .matches("\\Q" + request.getContextPath() + "\\E/(api|engine-rest|camunda/api|v3)/.*")) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getOutputStream()
                    .print("{\"type\":\"about:blank\",\"title\":\"Forbidden\",\"status\":403,"
                            + "\"detail\":\"Pages of other sites may not call this interface; nothing was done.\"}");
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    /**
     * What the browser itself says counts. Older browsers send only the origin, and a proxy may change the host but not
     * the origin.
     */
    private boolean isForeign(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !OWN.contains(site);
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin != null
                && !isAt(origin, request.getHeader(HttpHeaders.HOST))
                && !publicUrl.startsWith(origin + "/")
                && !publicUrl.equals(origin);
    }

    private static boolean isAt(String origin, String host) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority != null && authority.equalsIgnoreCase(host);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
