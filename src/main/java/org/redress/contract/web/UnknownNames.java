package org.redress.contract.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.validation.DataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** A form field whose name leads nowhere is the sender's mistake. */
@ControllerAdvice
class UnknownNames {

    @ExceptionHandler(InvalidPropertyException.class)
    void refuse(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }

    /** The binder does not grow a list beyond its limit, but then still looks for the element. */
    @ExceptionHandler(IndexOutOfBoundsException.class)
    void refuse(IndexOutOfBoundsException e, HttpServletResponse response) throws IOException {
        boolean whileBinding = Arrays.stream(e.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals(DataBinder.class.getName()));
        if (!whileBinding) {
            throw e;
        }
        refuse(response);
    }
}
