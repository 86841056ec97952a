package org.redress.correspondence;

import java.time.Period;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who writes. Without name and outside body, general words in the language of the letter stand in for them.
 *
 * @param name         name of the organisation, also the sender's name
 * @param contact      how people reach those who handle complaints, else the address mails come from
 * @param outsideBody  whom a complainant can turn to outside the organisation, with address
 * @param language     language of letters to staff
 * @param timeZone     in which dates are told, else the server's
 * @param answerWithin longest time from receipt to an answer; what the acknowledgement promises while the complaint has
 *                     no response date of its own, so no shorter than the slowest promise in {@code clock-set.dmn}
 */
@ConfigurationProperties("redress.organisation")
public record Organisation(
        @DefaultValue("") String name,
        @DefaultValue("") String contact,
        @DefaultValue("") String outsideBody,
        @DefaultValue("en") String language,
        ZoneId timeZone,
        @DefaultValue("30d") Period answerWithin) {

    public Organisation {
        timeZone = timeZone == null ? ZoneId.systemDefault() : timeZone;
    }
}
