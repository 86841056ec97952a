package org.redress.contract.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.validation.DataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** A field whose name leads nowhere is the mistake of whoever sent it. */
@ControllerAdvice
class UnknownNames {

    @ExceptionHandler(InvalidPropertyException.class)
    void refuse(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }

    /** The binder grows no list beyond its limit, and then looks for the line all the same. */
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
