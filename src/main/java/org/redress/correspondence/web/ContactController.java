package org.redress.correspondence.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.security.Principal;
import org.redress.complaint.ComplaintNumber;
import org.redress.contract.EntityVersion;
import org.redress.correspondence.contact.Contact;
import org.redress.correspondence.contact.ContactCorrections;
import org.redress.record.Actor;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who complains and how to reach them, read and corrected. */
@RestController
@RequestMapping("/api/v1/complaints/{number}/contact")
@Tag(name = "Case work")
class ContactController {

    private final ContactCorrections corrections;

    ContactController(ContactCorrections corrections) {
        this.corrections = corrections;
    }

    record ContactCorrection(@NotNull @Valid Contact contact, String reason) {}

    @GetMapping
    @Operation(summary = "Who complains and how to reach them")
    ContactCorrections.Kept read(@PathVariable ComplaintNumber number) {
        return corrections.of(number);
    }

    @PutMapping
    @Operation(
            summary =
                    "Correct who complains and how to reach them, with a reason; the timeline says which fields. Letters that came back or wait go to a new e-mail address")
    ContactCorrections.Kept correct(
            @PathVariable ComplaintNumber number,
            @RequestHeader(HttpHeaders.IF_MATCH) EntityVersion read,
            @Valid @RequestBody ContactCorrection correction,
            Principal user) {
        return corrections.correct(number, new Actor(user.getName()), read, correction.contact(), correction.reason());
    }
}
