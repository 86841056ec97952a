package org.redress.assessment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import org.redress.assessment.CategoryCorrections;
import org.redress.complaint.ComplaintNumber;
import org.redress.contract.EntityVersion;
import org.redress.record.Actor;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a complaint is sorted under, read and corrected. */
@RestController
@RequestMapping("/api/v1/complaints/{number}/category")
@Tag(name = "Case work")
class CategoryController {

    private final CategoryCorrections corrections;

    CategoryController(CategoryCorrections corrections) {
        this.corrections = corrections;
    }

    record CategoryCorrection(@NotBlank @Size(max = 40) String category, String reason) {}

    @GetMapping
    @Operation(summary = "What the complaint is sorted under")
    CategoryCorrections.Kept read(@PathVariable ComplaintNumber number) {
        return corrections.of(number);
    }

    @PutMapping
    @Operation(
            summary = "Sort the complaint under another category, with a reason; how closely it is kept is judged anew")
    CategoryCorrections.Kept correct(
            @PathVariable ComplaintNumber number,
            @RequestHeader(HttpHeaders.IF_MATCH) EntityVersion read,
            @Valid @RequestBody CategoryCorrection correction,
            Principal user) {
        return corrections.correct(number, new Actor(user.getName()), read, correction.category(), correction.reason());
    }
}
