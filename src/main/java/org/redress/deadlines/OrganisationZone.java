package org.redress.deadlines;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The organisation's time zone, the same setting that letters use; else the server's. */
@ConfigurationProperties("redress.organisation")
record OrganisationZone(ZoneId timeZone) {

    OrganisationZone {
        timeZone = timeZone == null ? ZoneId.systemDefault() : timeZone;
    }
}
