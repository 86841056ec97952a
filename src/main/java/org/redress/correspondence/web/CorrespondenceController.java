package org.redress.correspondence.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Complaints;
import org.redress.correspondence.Correspondence;
import org.redress.correspondence.delivery.Letter;
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

    CorrespondenceController(Complaints complaints, Correspondence correspondence) {
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
}
