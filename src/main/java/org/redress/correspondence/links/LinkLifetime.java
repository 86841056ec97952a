package org.redress.correspondence.links;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param goodFor how long a personal link opens a complaint, from the day it is given out: 30 days to 10 years */
@ConfigurationProperties("redress.links")
record LinkLifetime(@DefaultValue("1y") Period goodFor) {

    private static final int SHORTEST_DAYS = 30;
    private static final int LONGEST_YEARS = 10;

    LinkLifetime {
        Instant start = Instant.EPOCH;
        if (after(start, goodFor).isBefore(after(start, Period.ofDays(SHORTEST_DAYS)))
                || after(start, goodFor).isAfter(after(start, Period.ofYears(LONGEST_YEARS)))) {
            throw new IllegalArgumentException("redress.links.good-for must be " + SHORTEST_DAYS + " days to "
                    + LONGEST_YEARS + " years, for example 1y or 90d");
        }
    }

    Instant endOf(Instant issued) {
        return after(issued, goodFor);
    }

    static Instant after(Instant moment, Period period) {
        return moment.atOffset(ZoneOffset.UTC).plus(period).toInstant();
    }
}
