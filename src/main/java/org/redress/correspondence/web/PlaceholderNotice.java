package org.redress.correspondence.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.redress.correspondence.placeholders.Placeholders;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The same warnings above every page of ours, for administrators and process owners. */
@ControllerAdvice(annotations = Controller.class)
class PlaceholderNotice {

    private static final List<String> WHO_CAN_MEND_IT = List.of("ADMINS", "PROCESS_OWNERS");

    private final ObjectProvider<Placeholders> placeholders;

    PlaceholderNotice(ObjectProvider<Placeholders> placeholders) {
        this.placeholders = placeholders;
    }

    @ModelAttribute("placeholders")
    List<String> placeholders(HttpServletRequest request) {
        return WHO_CAN_MEND_IT.stream().anyMatch(request::isUserInRole)
                ? placeholders.stream()
                        .flatMap(known -> known.warnings().stream())
                        .toList()
                : List.of();
    }
}
