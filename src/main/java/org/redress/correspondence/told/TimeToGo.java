package org.redress.correspondence.told;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Within what time one has to turn to somebody outside. */
record TimeToGo(int amount, Unit unit, From from) {

    enum Unit {
        DAY,
        WEEK,
        MONTH,
        YEAR
    }

    /** The day that counts as day 0. */
    enum From {
        /** Of the letter with the decision of the present stage. */
        DECISION,
        /** Of this letter. */
        LETTER,
        /** On which we received the complaint. */
        RECEIPT
    }

    LocalDate lastDay(LocalDate dayZero) {
        return dayZero.plus(amount, ChronoUnit.valueOf(unit.name().toUpperCase(Locale.ROOT) + "S"));
    }
}
