package org.redress.correspondence;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who writes. Without a name, general words in the language of the letter stand in for it.
 *
 * @param name     name of the organisation, also the sender's name
 * @param contact  how people reach those who handle complaints, else the address mails come from
 * @param language language of letters to staff
 * @param timeZone in which dates are told, else the server's
 */
@ConfigurationProperties("redress.organisation")
public record Organisation(
        @DefaultValue("") String name,
        @DefaultValue("") String contact,
        @DefaultValue("en") String language,
        ZoneId timeZone) {

    public Organisation {
        timeZone = timeZone == null ? ZoneId.systemDefault() : timeZone;
    }
}
