package org.redress.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.redress.contract.FieldProblem;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Reads dates out of text and collects what is wrong, in the language of the sender. */
@Component
class FieldReader {

    /** The zone where a day begins first: a date that is today anywhere is not in the future. */
    private static final ZoneOffset EASTERNMOST = ZoneOffset.ofHours(14);
    /** An older date is a typing error, or has lost its century; nobody handles such a complaint any more. */
    private static final Instant EARLIEST_RECEIPT = Instant.parse("1990-01-01T00:00:00Z");

    private final MessageSource messages;
    private final Clock clock;

    FieldReader(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    Problems problems() {
        return new Problems();
    }

    /** What is wrong so far; the first problem of a field is the one reported. */
    class Problems {

        private final Map<String, String> found = new LinkedHashMap<>();

        void add(String field, String message) {
            found.putIfAbsent(field, message);
        }

        void addCode(String field, String code, Object... details) {
            add(field, messages.getMessage(code, details, LocaleContextHolder.getLocale()));
        }

        LocalDate date(String field, String text) {
            if (text == null || text.isBlank()) {
                return null;
            }
            try {
                LocalDate date = LocalDate.parse(text);
                if (date.isAfter(LocalDate.now(clock.withZone(EASTERNMOST)))) {
                    addCode(field, "problem.future");
                } else if (date.getYear() < 1900) {
                    addCode(field, "problem.date");
                }
                return date;
            } catch (DateTimeParseException e) {
                addCode(field, "problem.date");
                return null;
            }
        }

        /** When the organisation first knew: from 1990 until now, on every channel. */
        Instant receipt(String field, String text) {
            if (text == null || text.isBlank()) {
                return null;
            }
            try {
                Instant moment = OffsetDateTime.parse(text).toInstant();
                if (moment.isAfter(clock.instant())) {
                    addCode(field, "problem.future");
                } else if (moment.isBefore(EARLIEST_RECEIPT)) {
                    addCode(field, "problem.past");
                }
                return moment;
            } catch (DateTimeParseException e) {
                addCode(field, "problem.moment");
                return null;
            }
        }

        void refuse() {
            if (!found.isEmpty()) {
                List<FieldProblem> problems = new ArrayList<>();
                found.forEach((field, message) -> problems.add(new FieldProblem(field, message)));
                throw new InvalidSubmission(problems);
            }
        }
    }
}
