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
import org.redress.deadlines.calendars.CalendarDraft;
import org.redress.deadlines.calendars.CalendarDraft.WeekendDraft;
import org.redress.deadlines.calendars.UnknownCalendar;
import org.redress.record.Actor;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where process owners keep the calendars. */
@Controller
@RequestMapping("/staff/calendars")
class CalendarPages {

    private static final String LIST = "deadlines/calendars";

    private final BusinessCalendars calendars;
    private final CalendarPage page;

    CalendarPages(BusinessCalendars calendars, CalendarPage page) {
        this.calendars = calendars;
        this.page = page;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("calendars", calendars.list());
        return LIST;
    }

    @PostMapping
    String create(
            @RequestParam String id,
            @RequestParam(required = false) String name,
            Principal user,
            Model model,
            HttpServletResponse response) {
        try {
            CalendarId wanted = new CalendarId(id.strip());
            if (!calendars.exists(wanted)) {
                var weekend = new WeekendDraft(null, List.of("SATURDAY", "SUNDAY"));
                calendars.put(
                        wanted,
                        new CalendarDraft(
                                name,
                                null,
                                null,
                                null,
                                List.of(weekend),
                                null,
                                null,
                                null,
                                null,
                                null,
                                CalendarDraft.NEW,
                                null),
                        new Actor(user.getName()));
            }
            return to(wanted);
        } catch (IllegalArgumentException e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("wrongId", id);
            return list(model);
        }
    }

    @GetMapping("/{id}")
    String show(
            @PathVariable CalendarId id,
            @RequestParam(required = false) Integer year,
            @ModelAttribute("question") DueDateQuestion question,
            Model model,
            Locale locale) {
        BusinessCalendar calendar = calendars.get(id);
        page.fill(model, calendar, CalendarForm.of(calendar), year, locale);
        page.answer(model, calendar, question);
        return CalendarPage.VIEW;
    }

    @PostMapping("/{id}")
    String save(
            @PathVariable CalendarId id,
            @ModelAttribute CalendarForm form,
            Principal user,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        BusinessCalendar calendar = calendars.get(id);
        try {
            calendars.put(id, form.draft(calendar), new Actor(user.getName()));
            return to(id);
        } catch (RuleRefused e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("problems", e.problems());
        } catch (OptimisticLockingFailureException e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("overtaken", true);
        }
        page.fill(model, calendar, form, null, locale);
        return CalendarPage.VIEW;
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

    private static String to(CalendarId id) {
        return "redirect:/staff/calendars/" + id;
    }

    private static String to(CalendarId id, LocalDate day) {
        return to(id) + "?year=" + day.getYear() + "#days";
    }
}
