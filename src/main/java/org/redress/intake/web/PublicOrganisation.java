package org.redress.intake.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.redress.complaint.Complaint;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom the public meets, and what is promised: the same settings that letters use.
 *
 * @param timeZone     in which dates are told, else the server's
 * @param answerWithin longest time from receipt to an answer, told while the complaint has no response date of its own
 */
@ConfigurationProperties("redress.organisation")
record PublicOrganisation(
        @DefaultValue("") String name,
        ZoneId timeZone,
        @DefaultValue("30d") Period answerWithin) {

    PublicOrganisation {
        timeZone = timeZone == null ? ZoneId.systemDefault() : timeZone;
    }

    String day(Instant moment, Locale locale) {
        return moment == null ? null : day(LocalDate.ofInstant(moment, timeZone), locale);
    }

    /** The day by which an answer was promised. */
    String answerBy(Complaint complaint, Locale locale) {
        return complaint.responseDueAt() != null
                ? day(complaint.responseDueAt(), locale)
                : day(
                        LocalDate.ofInstant(complaint.receipt().receivedAt(), timeZone)
                                .plus(answerWithin),
                        locale);
    }

    String day(LocalDate day, Locale locale) {
        return day == null
                ? null
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(locale)
                        .format(day);
    }
}
