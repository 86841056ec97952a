package org.redress.confidentiality.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.security.Principal;
import java.util.Set;
import org.redress.complaint.ComplaintNumber;
import org.redress.confidentiality.Confidentiality;
import org.redress.contract.EntityVersion;
import org.redress.record.Actor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Which members of staff a complaint is about, for those who lead the handling. */
@RestController
@Tag(name = "Case work")
class AccessController {

    private final Confidentiality confidentiality;

    AccessController(Confidentiality confidentiality) {
        this.confidentiality = confidentiality;
    }

    record Names(@NotNull Set<@NotNull String> complainedAbout, String reason) {}

    @GetMapping("/api/v1/complaints/{number}/complained-about")
    @Operation(summary = "The members of staff the complaint is about; for those who lead the handling")
    Confidentiality.Named complainedAbout(@PathVariable ComplaintNumber number) {
        return confidentiality.complainedAbout(number);
    }

    @PutMapping("/api/v1/complaints/{number}/complained-about")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Say which members of staff, by user id, the complaint is about, and why; they and nobody else. "
                    + "They do not see it from now on, and how closely it is kept is judged anew.")
    void nameComplainedAbout(
            @PathVariable ComplaintNumber number,
            @RequestHeader(HttpHeaders.IF_MATCH) EntityVersion read,
            @Valid @RequestBody Names named,
            Principal user) {
        confidentiality.complainedAbout(
                number, new Actor(user.getName()), read, named.complainedAbout(), named.reason());
    }
}
