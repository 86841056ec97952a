package org.redress.intake.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.redress.access.AddressBuckets;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Slows down floods from one address before their bodies are read; staff are exempt (runs after the login is known). */
@Component
class SubmissionRateFilter extends OncePerRequestFilter {

    private final AddressBuckets submissions;

    SubmissionRateFilter(PublicLimits limits) {
        submissions = new AddressBuckets(limits.submissionsPerMinute());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !PublicDoors.isSubmission(request) || Caller.current().isStaff();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long wait = submissions.take(request);
        if (wait == 0) {
            chain.doFilter(request, response);
        } else {
            PublicDoors.tooMany(request, response, wait);
        }
    }
}
