package org.redress.complaint;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The organisation's time zone, in which the days of complainants begin and end; else the server's. */
@ConfigurationProperties("redress.organisation")
record OrganisationZone(ZoneId timeZone) {

    OrganisationZone {
        timeZone = timeZone == null ? ZoneId.systemDefault() : timeZone;
    }
}
