package org.redress.access.doors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.header.HeaderWriter;

/**
 * What a browser may do with a page of ours: load from us only, submit to us only, be framed by nobody. A page that needs another
 * policy sets the header itself; the web apps do.
 */
class PagePolicy implements HeaderWriter {

    private static final String HEADER = "Content-Security-Policy";
    private static final String FRAMED_IN_TASKLIST = "/staff/complaints/new";

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader(HEADER)) {
            String frames = request.getRequestURI().startsWith(request.getContextPath() + FRAMED_IN_TASKLIST)
                    ? "'self'"
                    : "'none'";
            response.setHeader(
                    HEADER,
                    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors " + frames);
        }
    }
}
