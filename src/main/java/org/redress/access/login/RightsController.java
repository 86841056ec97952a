package org.redress.access.login;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.redress.access.StaffGroup;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets a page offer only what its user may do; {@link SecurityRules} refuses the rest all the same. */
@RestController
@Tag(name = "Access")
class RightsController {

    /** @param handlesComplaints may write findings, notes and documents, and record what the complainant said */
    record Rights(String user, boolean handlesComplaints) {
    }

    @GetMapping("/api/v1/me")
    @Operation(summary = "Who is signed in, and whether they may change complaints or only read them")
    Rights me(HttpServletRequest request) {
        return new Rights(request.getRemoteUser(), StaffGroup.HANDLING.stream().map(StaffGroup::name).anyMatch(request::isUserInRole));
    }
}
