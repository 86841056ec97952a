package org.redress.deadlines.web;

import java.security.Principal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.redress.calendar.BusinessCalendar;
import org.redress.calendar.CalendarId;
import org.redress.confidentiality.ComplaintAccess;
import org.redress.deadlines.calendars.BusinessCalendars;
import org.redress.deadlines.upkeep.Recalculations;
import org.redress.record.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** After a calendar changed: which dates of complaints would move, moving them, and how far that is. */
@Controller
@RequestMapping("/staff/calendars/{id}/moves")
class MovePages {

    private static final int SHOWN = 50;

    private final BusinessCalendars calendars;
    private final Recalculations recalculations;
    private final ComplaintAccess access;

    MovePages(BusinessCalendars calendars, Recalculations recalculations, ComplaintAccess access) {
        this.access = access;
        this.calendars = calendars;
        this.recalculations = recalculations;
    }

    record Line(String complaint, String step, String dueAt, String wouldBeDueAt) {}

    @GetMapping
    String show(@PathVariable CalendarId id, Model model, Locale locale, Principal user) {
        BusinessCalendar calendar = calendars.get(id);
        model.addAttribute("calendar", calendar);
        var latest = recalculations.latest(id);
        latest.ifPresent(progress -> model.addAttribute("progress", progress));
        if (latest.isEmpty() || latest.get().finishedAt() != null) {
            var preview = recalculations
                    .preview(id, null)
                    .shownTo(numbers -> access.readable(numbers, new Actor(user.getName())));
            model.addAttribute("preview", preview);
            model.addAttribute("lines", lines(preview, calendar.zone(), locale));
        }
        return "deadlines/moves";
    }

    @PostMapping
    String move(@PathVariable CalendarId id, Principal user) {
        recalculations.request(id, new Actor(user.getName()));
        return "redirect:/staff/calendars/" + id + "/moves";
    }

    private static List<Line> lines(Recalculations.Preview preview, ZoneId zone, Locale locale) {
        var format = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(zone);
        return preview.moves().stream()
                .limit(SHOWN)
                .map(move -> new Line(
                        move.complaint().value(),
                        move.step(),
                        text(format, move.dueAt()),
                        text(format, move.wouldBeDueAt())))
                .toList();
    }

    private static String text(DateTimeFormatter format, Instant moment) {
        return format.format(moment);
    }
}
