package org.redress.platform.change.web;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** In which time zone the console tells times and takes them: the organisation's, the same setting that letters use; else the server's. */
@ConfigurationProperties("redress.organisation")
record OrganisationZone(ZoneId timeZone) {

    OrganisationZone {
        timeZone = timeZone == null ? ZoneId.systemDefault() : timeZone;
    }
}
