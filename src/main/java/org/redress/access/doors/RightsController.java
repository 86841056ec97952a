package org.redress.access.doors;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.redress.access.StaffGroup;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets a page offer only what its user may do. {@link SecurityRules} refuses everything else anyway. */
@RestController
@Tag(name = "Access")
class RightsController {

    /**
     * @param handlesComplaints may write findings, notes and documents, and record what the complainant said
     * @param leads             may say which members of staff a complaint is about
     */
    record Rights(String user, boolean handlesComplaints, boolean leads) {}

    @GetMapping("/api/v1/me")
    @Operation(summary = "Who is signed in, and whether they may change complaints or only read them")
    Rights me(HttpServletRequest request) {
        return new Rights(
                request.getRemoteUser(), isOneOf(StaffGroup.HANDLING, request), isOneOf(StaffGroup.LEADING, request));
    }

    private static boolean isOneOf(Set<StaffGroup> groups, HttpServletRequest request) {
        return groups.stream().map(StaffGroup::name).anyMatch(request::isUserInRole);
    }
}
