package org.redress.assessment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import org.redress.assessment.ScopeDisputes;
import org.redress.complaint.ComplaintNumber;
import org.redress.contract.PlainText;
import org.redress.record.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Records a dispute that came by phone or letter, written down by staff. */
@RestController
@Tag(name = "Case work")
class ScopeDisputeController {

    private final ScopeDisputes disputes;

    ScopeDisputeController(ScopeDisputes disputes) {
        this.disputes = disputes;
    }

    record ScopeDispute(
            @NotBlank @Size(max = 50_000) @PlainText(lines = true)
            String reason) {}

    @PostMapping("/api/v1/complaints/{number}/scope-dispute")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary =
                    "Record that the complainant disputes by phone or letter that the complaint is out of scope; somebody else assesses it anew")
    void dispute(@PathVariable ComplaintNumber number, @Valid @RequestBody ScopeDispute dispute, Principal user) {
        disputes.dispute(number, new Actor(user.getName()), dispute.reason());
    }
}
