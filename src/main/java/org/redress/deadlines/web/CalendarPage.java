package org.redress.deadlines.web;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.redress.calendar.BusinessCalendar;
import org.redress.calendar.DueDate;
import org.redress.calendar.DueTime;
import org.redress.calendar.TimeLimit;
import org.redress.contract.RuleRefused;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of one calendar shows. */
@Component
class CalendarPage {

    static final String VIEW = "deadlines/calendar";

    private final ExplanationTexts texts;
    private final MessageSource messages;
    private final Clock clock;

    CalendarPage(ExplanationTexts texts, MessageSource messages, Clock clock) {
        this.texts = texts;
        this.messages = messages;
        this.clock = clock;
    }

    void fill(Model model, BusinessCalendar calendar, CalendarForm form, Integer year, Locale locale) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), calendar.zone());
        boolean sensible = year != null && year >= 1900 && year <= 2200;
        model.addAttribute("calendar", calendar);
        model.addAttribute("settings", form);
        model.addAttribute("weekendLines", form.weekendLines());
        model.addAttribute("view", YearView.of(calendar, sensible ? year : today.getYear(), locale));
        model.addAttribute("today", today);
        model.addAttribute("weekdays", weekdays(locale));
        model.addAttribute("units", TimeLimit.Unit.values());
        model.addAttribute("dayCounts", TimeLimit.DayCount.values());
        model.addAttribute("dueTimes", DueTime.values());
    }

    /** Shows the answer to a due date question, if one was asked. */
    void answer(Model model, BusinessCalendar calendar, DueDateQuestion question) {
        if (question.start() == null && question.amount() == null) {
            return;
        }
        try {
            DueDate due = question.answer(calendar);
            model.addAttribute("due", due.text());
            model.addAttribute("explanation", texts.of(due));
        } catch (RuleRefused e) {
            model.addAttribute("questionProblems", e.problems());
        }
    }

    String text(String code, Locale locale) {
        return messages.getMessage(code, null, locale);
    }

    private static Map<DayOfWeek, String> weekdays(Locale locale) {
        Map<DayOfWeek, String> names = new LinkedHashMap<>();
        Arrays.stream(DayOfWeek.values()).forEach(day -> names.put(day, day.getDisplayName(TextStyle.FULL, locale)));
        return names;
    }
}
