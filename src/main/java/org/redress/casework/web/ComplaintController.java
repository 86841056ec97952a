package org.redress.casework.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Complaints;
import org.redress.record.Timeline;
import org.redress.record.TimelineLine;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tracking for staff: read a complaint, read its timeline. */
@RestController
@RequestMapping("/api/v1/complaints")
@Tag(name = "Complaints")
class ComplaintController {

    private final Complaints complaints;
    private final Timeline timeline;
    private final ComplaintFile file;

    ComplaintController(Complaints complaints, Timeline timeline, ComplaintFile file) {
        this.complaints = complaints;
        this.timeline = timeline;
        this.file = file;
    }

    record TimelineResponse(List<Entry> items) {}

    /** @param event a word of docs/record.md */
    record Entry(Instant at, String actor, String event, String remark) {

        private static Entry of(TimelineLine line) {
            return new Entry(line.at(), line.actor(), line.event().name(), line.remark());
        }
    }

    @GetMapping("/{number}")
    @Transactional(readOnly = true)
    @Operation(summary = "The whole file of a complaint")
    ComplaintFile.Response read(@PathVariable ComplaintNumber number) {
        return file.of(complaints.get(number));
    }

    @GetMapping("/{number}/timeline")
    @Transactional(readOnly = true)
    @Operation(summary = "Who did what, when and why, oldest first")
    TimelineResponse timeline(@PathVariable ComplaintNumber number) {
        complaints.get(number);
        return new TimelineResponse(timeline.of(number).stream().map(Entry::of).toList());
    }
}
