package org.redress.casework.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.ComplaintSearch;
import org.redress.complaint.ComplaintStatus;
import org.redress.complaint.Complaints;
import org.redress.complaint.Priority;
import org.redress.record.Actor;
import org.redress.record.Timeline;
import org.redress.record.TimelineLine;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tracking for staff: find complaints, read one, read its timeline. */
@RestController
@RequestMapping("/api/v1/complaints")
@Tag(name = "Complaints")
class ComplaintController {

    private final Complaints complaints;
    private final ComplaintSearch search;
    private final Timeline timeline;
    private final ComplaintFile file;

    ComplaintController(Complaints complaints, ComplaintSearch search, Timeline timeline, ComplaintFile file) {
        this.complaints = complaints;
        this.search = search;
        this.timeline = timeline;
        this.file = file;
    }

    record TimelineResponse(List<Line> items) {}

    /** @param event a word of docs/record.md */
    record Line(Instant at, String actor, String event, String remark) {

        private static Line of(TimelineLine line) {
            return new Line(line.at(), line.actor(), line.event().name(), line.remark());
        }
    }

    @GetMapping
    @Operation(
            summary =
                    "Find complaints, newest receipt first. Filters of several names must all fit; of a filter given several times one value must")
    ComplaintSearch.Page find(
            @RequestParam(required = false) Set<ComplaintStatus> status,
            @RequestParam(required = false) Set<Priority> priority,
            @RequestParam(required = false) Set<String> category,
            @RequestParam(required = false) Set<String> team,
            @RequestParam(required = false) Instant receivedFrom,
            @RequestParam(required = false) Instant receivedTo,
            @RequestParam(required = false) String text,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size,
            Principal user) {
        return search.search(
                new ComplaintSearch.Criteria(status, priority, category, team, receivedFrom, receivedTo, text),
                new Actor(user.getName()),
                page,
                size);
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
        return new TimelineResponse(timeline.of(number).stream().map(Line::of).toList());
    }
}
