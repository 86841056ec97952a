package org.redress.deadlines.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import org.redress.calendar.CalendarId;
import org.redress.confidentiality.ComplaintAccess;
import org.redress.deadlines.calendars.CalendarDraft;
import org.redress.deadlines.calendars.UnknownCalendar;
import org.redress.deadlines.upkeep.RecalculationProgress;
import org.redress.deadlines.upkeep.Recalculations;
import org.redress.deadlines.upkeep.Reconciliations;
import org.redress.record.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Work on many clocks, for process owners and administrators. */
@RestController
@Tag(name = "Calendars")
class RecalculationController {

    private final Recalculations recalculations;
    private final Reconciliations reconciliations;
    private final ComplaintAccess access;

    RecalculationController(Recalculations recalculations, Reconciliations reconciliations, ComplaintAccess access) {
        this.access = access;
        this.recalculations = recalculations;
        this.reconciliations = reconciliations;
    }

    record Reports(List<Reconciliations.Report> items) {}

    @PostMapping("/api/v1/calendars/{id}/preview")
    @Operation(
            summary =
                    "Running clocks whose dates would move if the calendar were the one sent; without a body, if they were counted "
                            + "anew on the calendar as it is. The first 200 are listed.")
    Recalculations.Preview preview(
            @PathVariable CalendarId id, @RequestBody(required = false) CalendarDraft draft, Principal user) {
        return recalculations
                .preview(id, draft)
                .shownTo(numbers -> access.readable(numbers, new Actor(user.getName())));
    }

    @PostMapping("/api/v1/calendars/{id}/recalculation")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Count all running clocks of a calendar anew; each that moves gets a line in its ledger")
    RecalculationProgress recalculate(@PathVariable CalendarId id, Principal user) {
        return recalculations.request(id, new Actor(user.getName()));
    }

    @GetMapping("/api/v1/calendars/{id}/recalculation")
    @Operation(summary = "How far the latest recalculation is")
    RecalculationProgress progress(@PathVariable CalendarId id) {
        return recalculations
                .latest(id)
                .orElseThrow(() -> new UnknownCalendar("This calendar was never recalculated."));
    }

    @GetMapping("/api/v1/reconciliations")
    @Operation(summary = "What the latest comparisons of ledger and engine found and repaired, newest first")
    Reports reports() {
        return new Reports(reconciliations.latest());
    }

    @PostMapping("/api/v1/reconciliations")
    @Operation(summary = "Compare ledger and engine now; it runs every night by itself")
    Reconciliations.Report reconcile() {
        return reconciliations.run();
    }
}
