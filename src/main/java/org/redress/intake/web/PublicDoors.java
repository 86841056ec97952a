package org.redress.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.redress.contract.TryLater;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.util.UrlPathHelper;

/** The public addresses that take submissions, and how a request to them is refused before it is read. */
final class PublicDoors {

    /** Request attribute: the seconds to wait. */
    static final String WAIT = TryLater.SECONDS;

    private static final String API = "/api/v1/complaints";

    private PublicDoors() {}

    static boolean isSubmission(HttpServletRequest request) {
        String path = pathOf(request);
        return "POST".equals(request.getMethod())
                && (path.equals(API)
                        || path.equals("/complain")
                        || path.equals("/code")
                        || isFollowed(path)
                        || path.equals("/staff/complaints/new")
                        || path.startsWith("/track/")
                        || path.startsWith("/answer/"));
    }

    /** Asks for a lost link. */
    static boolean isLostLink(HttpServletRequest request) {
        return "POST".equals(request.getMethod()) && isFollowed(pathOf(request));
    }

    private static boolean isFollowed(String path) {
        return path.equals("/follow") || path.startsWith("/follow/");
    }

    /** A PDF of a receipt or a letter. */
    static boolean isPaper(HttpServletRequest request) {
        String path = pathOf(request);
        return path.startsWith("/track/") && path.endsWith(".pdf");
    }

    static boolean isPersonal(HttpServletRequest request) {
        String path = pathOf(request);
        return path.equals("/code")
                || isFollowed(path)
                || path.startsWith("/track/")
                || path.startsWith("/answer/")
                || path.startsWith("/complain/received/");
    }

    static void tooMany(HttpServletRequest request, HttpServletResponse response, long seconds) throws IOException {
        request.setAttribute(WAIT, seconds);
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        refuse(
                request,
                response,
                HttpStatus.TOO_MANY_REQUESTS,
                "Too many requests from your address; try again in " + seconds + " seconds.");
    }

    static void tooLarge(HttpServletRequest request, HttpServletResponse response) throws IOException {
        refuse(request, response, HttpStatus.PAYLOAD_TOO_LARGE, "At most 25 MB can be sent at once, 10 MB per file.");
    }

    static void unreadable(HttpServletRequest request, HttpServletResponse response) throws IOException {
        refuse(request, response, HttpStatus.BAD_REQUEST, "The upload cannot be read.");
    }

    private static void refuse(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, String detail)
            throws IOException {
        if (!pathOf(request).startsWith("/api/")) {
            response.sendError(status.value(), detail);
            return;
        }
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write("""
                {"type":"about:blank","title":"%s","status":%d,"detail":"%s"}""".formatted(status.getReasonPhrase(), status.value(), detail)
                .getBytes(StandardCharsets.UTF_8));
    }

    /** The path as Spring matches controllers: {@code /%74rack} is {@code /track}. */
    private static String pathOf(HttpServletRequest request) {
        return UrlPathHelper.defaultInstance.getPathWithinApplication(request);
    }
}
