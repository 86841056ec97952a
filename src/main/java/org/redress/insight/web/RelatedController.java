package org.redress.insight.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import org.redress.complaint.ComplaintNumber;
import org.redress.insight.RelatedComplaints;
import org.redress.record.Actor;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Other complaints of the same person or product. */
@RestController
@Tag(name = "Complaints")
class RelatedController {

    private final RelatedComplaints related;

    RelatedController(RelatedComplaints related) {
        this.related = related;
    }

    record All(List<RelatedComplaints.Related> items) {}

    @GetMapping("/api/v1/complaints/{number}/related")
    @Transactional(readOnly = true)
    @Operation(
            summary =
                    "Other complaints that seem to be of the same person or product, each with why; only those you may know of, at most 50")
    All related(@PathVariable ComplaintNumber number, Principal user) {
        return new All(related.of(number, new Actor(user.getName())));
    }
}
