package org.redress.platform.webapps;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Cockpit asks for some lists (the versions of a process, for one) without saying how many entries at most, and the engine
 * refuses that. What the web apps leave open is set here; everybody else has to say it.
 */
final class BoundedLists extends OncePerRequestFilter {

    private static final String LIMIT = "maxResults";

    private final int limit;

    BoundedLists(int limit) {
        this.limit = limit;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String query = request.getQueryString();
        chain.doFilter(query != null && query.contains(LIMIT) ? request : new Bounded(request, query), response);
    }

    private final class Bounded extends HttpServletRequestWrapper {

        private final String query;

        private Bounded(HttpServletRequest request, String query) {
            super(request);
            this.query = (query == null || query.isEmpty() ? "" : query + "&") + LIMIT + "=" + limit;
        }

        @Override
        public String getQueryString() {
            return query;
        }
    }
}
