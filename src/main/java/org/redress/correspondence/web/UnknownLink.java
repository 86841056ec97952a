package org.redress.correspondence.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.redress.contract.NotThere;
import org.redress.correspondence.links.PersonalPage;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Whatever is wrong with a personal link looks the same from outside: mistyped, expired, revoked or made up. The page offers to send a new one to
 * the address that we know.
 */
@ControllerAdvice(annotations = PersonalPage.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnknownLink {

    @ExceptionHandler(NotThere.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String show(HttpServletRequest request, Model model) {
        var parts = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> all
                ? all
                : Map.of();
        model.addAttribute("number", parts.get("number"));
        model.addAttribute("token", parts.get("token"));
        return "public/gone";
    }
}
