package org.redress.insight.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.redress.access.StaffGroup;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Every page of staff has the box to find a complaint, for those who may read some. */
@ControllerAdvice
class SearchBox {

    @ModelAttribute("mayFind")
    boolean mayFind(HttpServletRequest request) {
        return mayHandOver(request)
                || Stream.of(StaffGroup.MANAGERS, StaffGroup.QUALITY_MANAGERS)
                        .anyMatch(group -> request.isUserInRole(group.name()));
    }

    @ModelAttribute("mayHandOver")
    boolean mayHandOver(HttpServletRequest request) {
        return StaffGroup.HANDLING.stream().anyMatch(group -> request.isUserInRole(group.name()));
    }
}
