package org.redress.access;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The organisation's time zone, in which absences begin and end; else the server's. */
@ConfigurationProperties("redress.organisation")
record OrganisationZone(ZoneId timeZone) {

    OrganisationZone {
        timeZone = timeZone == null ? ZoneId.systemDefault() : timeZone;
    }
}
