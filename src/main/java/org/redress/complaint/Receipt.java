package org.redress.complaint;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Locale;
import org.redress.contract.ReaderLocale;

/**
 * How and when a complaint came in (ISO 10002 7.2).
 *
 * @param receivedAt      when the organisation first knew; legal clocks start here
 * @param registeredAt    when it was written down
 * @param recordedBy      user id of the member of staff, or {@code complainant}
 * @param source          name of the import a row came from, else null
 * @param sourceReference the source's own id of the row, else null
 * @param backfilled      true for old complaints imported for the record: no acknowledgement is sent
 * @param remindersWanted false when nobody shall be reminded about overdue work on it
 * @param regime          whose rules apply
 */
@Embeddable
public record Receipt(
        Channel channel,
        String language,
        Instant receivedAt,
        Instant registeredAt,
        String recordedBy,
        String source,
        String sourceReference,
        boolean backfilled,
        boolean remindersWanted,
        Regime regime) {

    /** The database stores no empty regime: three missing words are read back as {@code null}. */
    public Receipt {
        regime = regime == null ? Regime.NONE : regime;
    }

    Receipt inLanguage(String other) {
        return new Receipt(
                channel,
                other,
                receivedAt,
                registeredAt,
                recordedBy,
                source,
                sourceReference,
                backfilled,
                remindersWanted,
                regime);
    }

    /** The language of whoever complained, and how they write days and sums. */
    public Locale reader() {
        return ReaderLocale.of(language, regime.jurisdiction());
    }

    /** How they write days and sums on a page whose language they chose. */
    public Locale readerOf(Locale page) {
        return ReaderLocale.of(page, language, regime.jurisdiction());
    }
}
