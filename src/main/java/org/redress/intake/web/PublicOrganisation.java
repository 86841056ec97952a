package org.redress.intake.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.redress.contract.ReaderLocale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom the public meets: the same settings that letters use.
 *
 * @param timeZone     in which dates are told, else the server's
 */
@ConfigurationProperties("redress.organisation")
record PublicOrganisation(@DefaultValue("") String name, ZoneId timeZone) {

    PublicOrganisation {
        timeZone = timeZone == null ? ZoneId.systemDefault() : timeZone;
    }

    String day(Instant moment, Locale locale) {
        return moment == null ? null : day(LocalDate.ofInstant(moment, timeZone), locale);
    }

    String day(LocalDate day, Locale locale) {
        return day == null ? null : ReaderLocale.day(day, locale);
    }
}
