package org.redress.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The organisation's time zone, in which days begin and end; else the server's. */
@ConfigurationProperties("redress.organisation")
public record OrganisationZone(ZoneId timeZone) {

    public OrganisationZone {
        timeZone = timeZone == null ? ZoneId.systemDefault() : timeZone;
    }

    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, timeZone);
    }

    /** The last minute of a day. */
    public Instant endOf(LocalDate day) {
        return day.atTime(23, 59).atZone(timeZone).toInstant();
    }
}
