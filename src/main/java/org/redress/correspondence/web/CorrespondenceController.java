package org.redress.correspondence.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Complaints;
import org.redress.contract.NotThere;
import org.redress.correspondence.Correspondence;
import org.redress.correspondence.delivery.Letter;
import org.redress.correspondence.post.PaperLetters;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What was written about a complaint and whether it arrived, for staff. */
@RestController
@Tag(name = "Complaints")
class CorrespondenceController {

    private final Complaints complaints;
    private final Correspondence correspondence;
    private final PaperLetters paper;

    CorrespondenceController(Complaints complaints, Correspondence correspondence, PaperLetters paper) {
        this.paper = paper;
        this.complaints = complaints;
        this.correspondence = correspondence;
    }

    record Letters(List<Letter> items) {}

    @GetMapping("/api/v1/complaints/{number}/correspondence")
    @Transactional(readOnly = true)
    @Operation(summary = "Every mail about the complaint with its delivery state, oldest first")
    Letters correspondence(@PathVariable ComplaintNumber number) {
        complaints.get(number);
        return new Letters(correspondence.of(number));
    }

    @GetMapping("/api/v1/complaints/{number}/correspondence/{id}/pdf")
    @Operation(
            summary =
                    "A letter to the complainant on paper, as PDF: a copy for the file, without the complainant's code",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content =
                                    @Content(
                                            mediaType = "application/pdf",
                                            schema = @Schema(type = "string", format = "binary"))))
    ResponseEntity<byte[]> onPaper(@PathVariable ComplaintNumber number, @PathVariable long id) {
        var complaint = complaints.get(number);
        Letter letter = correspondence.of(number).stream()
                .filter(written -> written.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotThere("There is no such letter."));
        return PrintedPage.of(number + "-" + id, paper.copy(complaint, letter));
    }
}
