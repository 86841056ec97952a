package org.redress.deadlines.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import org.redress.calendar.BusinessCalendar;
import org.redress.calendar.CalendarId;
import org.redress.calendar.DueDate;
import org.redress.contract.EntityVersion;
import org.redress.contract.VersionRequired;
import org.redress.deadlines.calendars.BusinessCalendars;
import org.redress.deadlines.calendars.CalendarDraft;
import org.redress.record.Actor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Business calendars for staff: read by all, written by process owners and administrators. */
@RestController
@RequestMapping("/api/v1/calendars")
@Tag(name = "Calendars")
class CalendarController {

    private final BusinessCalendars calendars;
    private final ExplanationTexts texts;

    CalendarController(BusinessCalendars calendars, ExplanationTexts texts) {
        this.calendars = calendars;
        this.texts = texts;
    }

    record Line(String id, String name) {}

    record Lines(List<Line> items) {}

    record Name(String name) {}

    record DueResponse(String due, List<String> explanation) {}

    record ClosedDay(String date, String name) {}

    record ClosedDays(List<ClosedDay> items) {}

    @GetMapping
    @Operation(summary = "The calendars")
    Lines list() {
        return new Lines(calendars.list().stream()
                .map(line -> new Line(line.id().value(), line.name()))
                .toList());
    }

    @GetMapping("/{id}")
    @Operation(summary = "A calendar as it was written; public holidays of its country are under holidays-of")
    CalendarResponse read(@PathVariable CalendarId id) {
        return CalendarResponse.of(calendars.get(id));
    }

    @PutMapping("/{id}")
    @Operation(
            summary =
                    "Create a calendar or replace all of it, as it was read: If-Match or the field version carries the version")
    @ApiResponse(responseCode = "200", description = "Replaced", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
    ResponseEntity<CalendarResponse> put(
            @PathVariable CalendarId id,
            @RequestBody CalendarDraft draft,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) EntityVersion read,
            Principal user) {
        boolean created = !calendars.exists(id);
        BusinessCalendar written = calendars.put(
                id, created ? draft.basedOn(CalendarDraft.NEW) : based(id, draft, read), new Actor(user.getName()));
        var answer = created
                ? ResponseEntity.created(
                        ServletUriComponentsBuilder.fromCurrentRequest().build().toUri())
                : ResponseEntity.ok();
        return answer.body(CalendarResponse.of(written));
    }

    private CalendarDraft based(CalendarId id, CalendarDraft draft, EntityVersion read) {
        if (read == null && draft.version() == null) {
            throw new VersionRequired();
        }
        if (read != null) {
            read.requireCurrent(calendars.get(id).version());
        }
        return read == null ? draft : draft.basedOn(read.value());
    }

    @GetMapping("/{id}/holidays-of/{year}")
    @Operation(summary = "Every holiday of a year, the country's and the edited ones")
    ClosedDays holidays(@PathVariable CalendarId id, @PathVariable int year) {
        return new ClosedDays(calendars.get(id).holidaysOf(CalendarYear.requireSensible(year)).entrySet().stream()
                .map(day -> new ClosedDay(day.getKey().toString(), day.getValue()))
                .toList());
    }

    @PutMapping("/{id}/holidays/{date}")
    @ApiResponse(responseCode = "204", description = "Done; ETag is the calendar's new version")
    @Operation(summary = "Close a day; If-Match carries the version of the calendar that was read")
    ResponseEntity<Void> addHoliday(
            @PathVariable CalendarId id,
            @PathVariable LocalDate date,
            @RequestHeader(HttpHeaders.IF_MATCH) EntityVersion read,
            @RequestBody(required = false) Name day,
            Principal user) {
        return changed(
                calendars.addHoliday(id, date, day == null ? null : day.name(), read, new Actor(user.getName())));
    }

    @DeleteMapping("/{id}/holidays/{date}")
    @ApiResponse(responseCode = "204", description = "Done; ETag is the calendar's new version")
    @Operation(summary = "Take back an edited holiday; one of the country ends by naming the date a working day")
    ResponseEntity<Void> removeHoliday(
            @PathVariable CalendarId id,
            @PathVariable LocalDate date,
            @RequestHeader(HttpHeaders.IF_MATCH) EntityVersion read,
            Principal user) {
        return changed(calendars.removeHoliday(id, date, read, new Actor(user.getName())));
    }

    @PutMapping("/{id}/working-days/{date}")
    @ApiResponse(responseCode = "204", description = "Done; ETag is the calendar's new version")
    @Operation(
            summary = "Work on a day, whatever else it is; If-Match carries the version of the calendar that was read")
    ResponseEntity<Void> addWorkingDay(
            @PathVariable CalendarId id,
            @PathVariable LocalDate date,
            @RequestHeader(HttpHeaders.IF_MATCH) EntityVersion read,
            @RequestBody(required = false) Name day,
            Principal user) {
        return changed(
                calendars.addWorkingDay(id, date, day == null ? null : day.name(), read, new Actor(user.getName())));
    }

    @DeleteMapping("/{id}/working-days/{date}")
    @ApiResponse(responseCode = "204", description = "Done; ETag is the calendar's new version")
    @Operation(summary = "Take back an edited working day")
    ResponseEntity<Void> removeWorkingDay(
            @PathVariable CalendarId id,
            @PathVariable LocalDate date,
            @RequestHeader(HttpHeaders.IF_MATCH) EntityVersion read,
            Principal user) {
        return changed(calendars.removeWorkingDay(id, date, read, new Actor(user.getName())));
    }

    private static ResponseEntity<Void> changed(int version) {
        return ResponseEntity.noContent().eTag(new EntityVersion(version).tag()).build();
    }

    @GetMapping("/{id}/due-date")
    @Operation(
            summary =
                    "When a time limit ends and why: start is a date, a local date and time, or one with offset; unit is HOUR, "
                            + "WORKING_HOUR, CALENDAR_DAY, BUSINESS_DAY, WEEK, MONTH or YEAR; dayCount is EXCLUDE_DAY0 or INCLUDE_DAY0; dueTime is "
                            + "END_OF_DAY, CLOSE_OF_BUSINESS or TIME_OF_START. The answer is a date when days are counted from a date.")
    DueResponse dueDate(
            @PathVariable CalendarId id,
            @RequestParam(required = false) String start,
            @RequestParam(required = false) String amount,
            @RequestParam(required = false) String unit,
            @RequestParam(required = false) String dayCount,
            @RequestParam(required = false) String dueTime) {
        var question = new DueDateQuestion(start, amount, unit, dayCount, dueTime);
        DueDate due = question.answer(calendars.get(id));
        return new DueResponse(due.text(), texts.of(due));
    }
}
