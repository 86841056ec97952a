package org.redress.platform.hardening;

import org.redress.platform.StartRefused;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** How much work one guess at a password is: {@code redress.access.password-cost}, BCrypt's own measure; one more doubles the time. */
final class PasswordCost {

    private static final String SETTING = "redress.access.password-cost";
    /** About 0.1 s on a small server. */
    private static final int USUAL = 10;

    private static final int HIGHEST = 16;
    /** In a trial the password is the name. */
    private static final int LOWEST_IN_A_TRIAL = 4;

    private PasswordCost() {}

    /** @throws StartRefused when it is not from 10 to 16; in a trial from 4 */
    static int of(Environment environment) {
        int cost = environment.getProperty(SETTING, Integer.class, USUAL);
        int lowest = environment.acceptsProfiles(Profiles.of("trial")) ? LOWEST_IN_A_TRIAL : USUAL;
        if (cost < lowest || cost > HIGHEST) {
            throw new StartRefused(
                    SETTING + " is " + cost + ": it must be from " + lowest + " to " + HIGHEST + ".",
                    "Lower is guessed too fast, higher keeps everybody waiting. Leave it out for " + USUAL + ".");
        }
        return cost;
    }
}
