package org.redress.deadlines.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.redress.complaint.ComplaintNumber;
import org.redress.deadlines.ClockEntry;
import org.redress.deadlines.ClockId;
import org.redress.deadlines.ClockLedger;
import org.redress.deadlines.ClockView;
import org.redress.deadlines.Occurrences;
import org.redress.record.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The clocks of a complaint for staff, with the reasons for every date. */
@RestController
@RequestMapping("/api/v1/complaints/{number}")
@Tag(name = "Clocks")
class ClockController {

    private final ClockLedger ledger;
    private final Occurrences occurrences;
    private final ExplanationTexts texts;

    ClockController(ClockLedger ledger, Occurrences occurrences, ExplanationTexts texts) {
        this.ledger = ledger;
        this.occurrences = occurrences;
        this.texts = texts;
    }

    record Line(
            String type,
            Instant at,
            String actor,
            String reason,
            Integer amount,
            Instant dueBefore,
            Instant dueAt,
            List<String> explanation) {}

    /** @param why how the present due date was counted, day by day */
    record Response(
            long id,
            String rule,
            String step,
            String clockClass,
            String state,
            Instant startedAt,
            Instant dueAt,
            Instant atRiskFrom,
            int extendableBy,
            String source,
            String trust,
            List<String> why,
            List<Line> events) {}

    record Clocks(List<Response> items) {}

    record Occurrence(String event, String at, String remark) {}

    @GetMapping("/clocks")
    @Operation(
            summary =
                    "The clocks of a complaint, open ones first, each with why its date is what it is and everything that happened to it")
    Clocks clocks(@PathVariable ComplaintNumber number) {
        Map<ClockId, List<ClockEntry>> entries = ledger.entriesOf(number);
        return new Clocks(ledger.of(number).stream()
                .map(clock -> response(clock, entries.getOrDefault(clock.id(), List.of())))
                .toList());
    }

    @PostMapping("/occurrences")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Something happened outside the process that may start or end clocks: FORWARDED_BY_AUTHORITY or "
                    + "REPORTED_TO_AUTHORITY; at is a moment with offset, now when it is missing")
    void happened(@PathVariable ComplaintNumber number, @RequestBody Occurrence occurrence, Principal user) {
        occurrences.record(number, occurrence.event(), occurrence.at(), occurrence.remark(), new Actor(user.getName()));
    }

    private Response response(ClockView clock, List<ClockEntry> entries) {
        List<String> why = entries.stream()
                .map(ClockEntry::explanation)
                .filter(lines -> !lines.isEmpty())
                .reduce((earlier, later) -> later)
                .map(texts::of)
                .orElse(List.of());
        return new Response(
                clock.id().value(),
                clock.rule(),
                clock.step(),
                clock.clockClass().name(),
                clock.state().name(),
                clock.startedAt(),
                clock.dueAt(),
                clock.warnAt(),
                clock.state().isOpen() ? clock.maxExtension() - clock.extension() : 0,
                clock.source(),
                clock.trust(),
                why,
                entries.stream().map(this::line).toList());
    }

    private Line line(ClockEntry entry) {
        return new Line(
                entry.type().name(),
                entry.at(),
                entry.actor(),
                entry.reason(),
                entry.amount(),
                entry.dueBefore(),
                entry.dueAt(),
                texts.of(entry.explanation()));
    }
}
