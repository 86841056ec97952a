package org.redress.deadlines.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.redress.calendar.BusinessCalendar;
import org.redress.calendar.CalendarId;
import org.redress.contract.ChangedMeanwhile;
import org.redress.contract.EntityVersion;
import org.redress.contract.FieldProblem;
import org.redress.contract.RuleRefused;
import org.redress.deadlines.calendars.BusinessCalendars;
import org.redress.deadlines.calendars.UnknownCalendar;
import org.redress.record.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Days of a calendar that are out of the ordinary, added and removed one at a time. */
@Controller
@RequestMapping("/staff/calendars")
class CalendarDayPages {

    private final BusinessCalendars calendars;
    private final CalendarPage page;

    CalendarDayPages(BusinessCalendars calendars, CalendarPage page) {
        this.calendars = calendars;
        this.page = page;
    }

    @PostMapping("/{id}/days")
    String addDay(
            @PathVariable CalendarId id,
            @RequestParam String kind,
            @RequestParam String date,
            @RequestParam EntityVersion version,
            @RequestParam(required = false) String name,
            Principal user,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        try {
            LocalDate day = LocalDate.parse(date.strip());
            if (kind.equals("WORKING_DAY")) {
                calendars.addWorkingDay(id, day, name, version, new Actor(user.getName()));
            } else {
                calendars.addHoliday(id, day, name, version, new Actor(user.getName()));
            }
            return to(id, day);
        } catch (DateTimeException e) {
            model.addAttribute("problems", List.of(new FieldProblem("date", page.text("problem.date", locale))));
        } catch (RuleRefused e) {
            model.addAttribute("problems", e.problems());
        } catch (ChangedMeanwhile e) {
            return overtaken(id, model, locale, response);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        BusinessCalendar calendar = calendars.get(id);
        page.fill(model, calendar, CalendarForm.of(calendar), null, locale);
        return CalendarPage.VIEW;
    }

    @PostMapping("/{id}/days/removal")
    String removeDay(
            @PathVariable CalendarId id,
            @RequestParam String kind,
            @RequestParam LocalDate date,
            @RequestParam EntityVersion version,
            Principal user,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        try {
            if (kind.equals("WORKING_DAY")) {
                calendars.removeWorkingDay(id, date, version, new Actor(user.getName()));
            } else {
                calendars.removeHoliday(id, date, version, new Actor(user.getName()));
            }
            return to(id, date);
        } catch (ChangedMeanwhile e) {
            return overtaken(id, model, locale, response);
        }
    }

    /** The calendar as somebody else has made it meanwhile; nothing of this request was done. */
    private String overtaken(CalendarId id, Model model, Locale locale, HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("overtaken", true);
        BusinessCalendar calendar = calendars.get(id);
        page.fill(model, calendar, CalendarForm.of(calendar), null, locale);
        return CalendarPage.VIEW;
    }

    @ExceptionHandler
    void unknown(UnknownCalendar e, HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    private static String to(CalendarId id, LocalDate day) {
        return "redirect:/staff/calendars/" + id + "?year=" + day.getYear() + "#days";
    }
}
