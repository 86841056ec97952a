package org.redress.intake.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.redress.access.AddressBuckets;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Pages behind a personal link: kept by no cache, told to no other site, found by no search engine. An address that
 * tries many wrong links is stopped, for the right link too, because otherwise the answer would confirm a guess.
 * So is one that asks for many PDFs, each of which is set anew, or for many lost links.
 */
@Component
class PersonalPageFilter extends OncePerRequestFilter {

    private final AddressBuckets wrongLinks;
    private final AddressBuckets papers;
    private final AddressBuckets lostLinks;

    PersonalPageFilter(PublicLimits limits) {
        wrongLinks = new AddressBuckets(limits.wrongLinksPerMinute());
        papers = new AddressBuckets(limits.receiptsPerMinute());
        lostLinks = new AddressBuckets(limits.lostLinksPerMinute());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !PublicDoors.isPersonal(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("X-Robots-Tag", "noindex");
        long wait = wrongLinks.waitFor(request);
        if (wait == 0 && PublicDoors.isPaper(request)) {
            wait = papers.take(request);
        }
        if (wait == 0 && PublicDoors.isLostLink(request)) {
            wait = lostLinks.take(request);
        }
        if (wait > 0) {
            PublicDoors.tooMany(request, response, wait);
            return;
        }
        chain.doFilter(request, response);
        if (response.getStatus() == HttpServletResponse.SC_NOT_FOUND) {
            wrongLinks.take(request);
        }
    }
}
