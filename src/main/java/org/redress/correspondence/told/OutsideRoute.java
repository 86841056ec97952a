package org.redress.correspondence.told;

import java.time.LocalDate;

/**
 * Somebody outside the organisation to whom a complainant can turn, in the language of the letter.
 *
 * @param key          which row of the table, whatever the language: its English name
 * @param address      optional
 * @param link         optional
 * @param until        the last day to turn to them, {@code null} when none is known
 * @param timeOver     this day has passed
 * @param countedSince from what the time is counted: a word and, for a decision, its stage; {@code null} without a time
 * @param words        what a law prescribes to say, or what helps; optional
 */
public record OutsideRoute(
        String key,
        String name,
        String address,
        String link,
        boolean freeOfCharge,
        LocalDate until,
        boolean timeOver,
        String countedSince,
        String words) {

    /** As it is on another day. */
    OutsideRoute on(LocalDate today) {
        return new OutsideRoute(
                key,
                name,
                address,
                link,
                freeOfCharge,
                until,
                until != null && until.isBefore(today),
                countedSince,
                words);
    }
}
