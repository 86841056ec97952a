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
 * So is one that asks for many receipts: each is set anew.
 */
@Component
class PersonalPageFilter extends OncePerRequestFilter {

    private final AddressBuckets wrongLinks;
    private final AddressBuckets receipts;

    PersonalPageFilter(PublicLimits limits) {
        wrongLinks = new AddressBuckets(limits.wrongLinksPerMinute());
        receipts = new AddressBuckets(limits.receiptsPerMinute());
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
        if (wait == 0 && PublicDoors.isReceipt(request)) {
            wait = receipts.take(request);
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
