package org.redress.escalation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import org.redress.complaint.ComplaintNumber;
import org.redress.escalation.Reopenings;
import org.redress.record.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Case work")
class ReopeningController {

    private final Reopenings reopenings;

    ReopeningController(Reopenings reopenings) {
        this.reopenings = reopenings;
    }

    record ReopeningReason(String reason) {}

    @PostMapping("/api/v1/complaints/{number}/reopening")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary =
                    "Open a closed or withdrawn complaint again, with a reason; team leads and complaints representatives only")
    void reopen(@PathVariable ComplaintNumber number, @RequestBody ReopeningReason reopening, Principal user) {
        reopenings.reopen(number, new Actor(user.getName()), reopening.reason());
    }
}
