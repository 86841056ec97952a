package org.redress.correspondence.web;

import org.redress.complaint.UnknownComplaint;
import org.redress.correspondence.links.PersonalPage;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Whatever is wrong with a personal link looks the same from outside. */
@ControllerAdvice(annotations = PersonalPage.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnknownLink {

    @ExceptionHandler(UnknownComplaint.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String show(Model model) {
        model.addAttribute("message", "link.unknown");
        model.addAttribute("link", "/complain");
        return "public/message";
    }
}
