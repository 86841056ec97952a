package org.redress.assessment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import org.redress.assessment.Criteria;
import org.redress.assessment.ImmediateActions;
import org.redress.complaint.ComplaintNumber;
import org.redress.contract.PlainText;
import org.redress.record.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Case work")
class SafetyController {

    private final ImmediateActions actions;

    SafetyController(ImmediateActions actions) {
        this.actions = actions;
    }

    record SafetyRequest(
            @NotBlank @Size(max = 4000) @PlainText(lines = true)
            String reason) {}

    @PostMapping("/api/v1/complaints/{number}/safety")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "A safety implication was found: start immediate action beside the main path")
    void found(@PathVariable ComplaintNumber number, @Valid @RequestBody SafetyRequest request, Principal user) {
        actions.call(number, new Actor(user.getName()), Criteria.SafetyImplication.ACTUAL, request.reason());
    }
}
