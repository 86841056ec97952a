package org.redress.resolution.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.List;
import org.redress.complaint.ComplaintNumber;
import org.redress.contract.EntityVersion;
import org.redress.contract.Versioned;
import org.redress.record.Actor;
import org.redress.record.DocumentLine;
import org.redress.resolution.Enclosures;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which documents go with the decision letter. */
@RestController
@RequestMapping("/api/v1/complaints/{number}/enclosures")
@Tag(name = "Documents")
class EnclosureController {

    private final Enclosures enclosures;

    EnclosureController(Enclosures enclosures) {
        this.enclosures = enclosures;
    }

    record EnclosuresRequest(
            @NotNull @Size(max = 100) @Schema(description = "Ids of documents of the complaint; none is an empty list")
            List<@NotNull Long> documents) {}

    record EnclosuresResponse(List<DocumentLine> items) implements Versioned {

        @Override
        @JsonProperty
        public int version() {
            return Enclosures.versionOf(items);
        }
    }

    @GetMapping
    @Operation(summary = "Documents that go with the decision letter of the present stage")
    EnclosuresResponse list(@PathVariable ComplaintNumber number) {
        return new EnclosuresResponse(enclosures.of(number));
    }

    @PutMapping
    @Operation(
            summary =
                    "Choose the documents that go with the decision letter of the present stage; If-Match carries the version that was read")
    EnclosuresResponse choose(
            @PathVariable ComplaintNumber number,
            @RequestHeader(HttpHeaders.IF_MATCH) EntityVersion read,
            @Valid @RequestBody EnclosuresRequest request,
            Principal user) {
        return new EnclosuresResponse(enclosures.choose(number, new Actor(user.getName()), read, request.documents()));
    }
}
