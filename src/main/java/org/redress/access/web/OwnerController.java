package org.redress.access.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.security.Principal;
import org.redress.access.ComplaintOwners;
import org.redress.complaint.ComplaintNumber;
import org.redress.contract.EntityVersion;
import org.redress.record.Actor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who answers for a complaint. */
@RestController
@RequestMapping("/api/v1/complaints/{number}/owner")
@Tag(name = "Case work")
class OwnerController {

    private final ComplaintOwners owners;

    OwnerController(ComplaintOwners owners) {
        this.owners = owners;
    }

    record HandingOver(@NotBlank String owner, String reason) {}

    @GetMapping
    @Operation(summary = "Who answers for the complaint; nobody until somebody takes its first task")
    ComplaintOwners.Owned owner(@PathVariable ComplaintNumber number) {
        return owners.of(number);
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary =
                    "Hand the complaint over, with a reason. The new owner gets the open work that the former one held and that "
                            + "nobody took. Its owner may, and whoever leads the handling; what has no owner anybody of the team may take.")
    void handOver(
            @PathVariable ComplaintNumber number,
            @RequestHeader(HttpHeaders.IF_MATCH) EntityVersion read,
            @Valid @RequestBody HandingOver over,
            Principal user) {
        owners.handOver(number, new Actor(user.getName()), read, over.owner(), over.reason());
    }
}
