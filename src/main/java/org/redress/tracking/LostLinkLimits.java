package org.redress.tracking;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param lettersPerDay how often within 24 hours a new link to one complaint is sent, whoever asks: 1 to 100 */
@ConfigurationProperties("redress.lost-links")
record LostLinkLimits(@DefaultValue("3") int lettersPerDay) {

    private static final int MOST = 100;

    LostLinkLimits {
        if (lettersPerDay < 1 || lettersPerDay > MOST) {
            throw new IllegalArgumentException("redress.lost-links.letters-per-day must be 1 to " + MOST);
        }
    }
}
