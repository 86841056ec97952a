package org.redress.contract.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.redress.contract.NotThere;
import org.redress.contract.TryLater;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** What a page cannot show, where the page itself says nothing about it. The REST interface says the same as a problem. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class RefusedOnPages {

    @ExceptionHandler
    void missing(NotThere e, HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    /** With the time after which it is worth another try. */
    @ExceptionHandler
    void later(TryLater e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setAttribute(TryLater.SECONDS, e.seconds());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(e.seconds()));
        response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value(), e.getMessage());
    }
}
