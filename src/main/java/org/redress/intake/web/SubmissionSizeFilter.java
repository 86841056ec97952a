package org.redress.intake.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses what is too large before anything of it is read; before security too, which reads forms for their token. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class SubmissionSizeFilter extends OncePerRequestFilter {

    /** For the fields and part headers around 25 MB of files. */
    private static final long WRAPPING = 1 << 20;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !PublicDoors.isSubmission(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > SentFiles.REQUEST_LIMIT.toBytes() + WRAPPING) {
            PublicDoors.tooLarge(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
