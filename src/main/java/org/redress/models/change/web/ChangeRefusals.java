package org.redress.models.change.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.redress.models.change.UnknownChange;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** What the pages of the console answer when something does not go. */
@ControllerAdvice(
        assignableTypes = {
            ChangePages.class,
            ChangeFilePages.class,
            ModelPages.class,
            ReplayPages.class,
            ChangeFileController.class
        })
@Order(Ordered.HIGHEST_PRECEDENCE)
class ChangeRefusals {

    @ExceptionHandler(UnknownChange.class)
    void unknown(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }
}
