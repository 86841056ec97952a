package org.redress.insight;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import org.redress.complaint.ComplaintNumber;
import org.redress.contract.RuleRefused;
import org.redress.contract.SensibleMoment;

/** Where a page of a list ended: the next one begins behind it, whatever came or went meanwhile. */
record Cursor(String moment, ComplaintNumber number) {

    private static final String LAST = "infinity";

    static Cursor after(ComplaintLine line, SortOrder order) {
        Instant moment = order.of(line);
        return new Cursor(moment == null ? LAST : moment.toString(), line.number());
    }

    /** As callers pass it on, without looking into it. */
    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((moment + "|" + number).getBytes(StandardCharsets.UTF_8));
    }

    /** @throws RuleRefused when it is not one that a page gave */
    static Cursor of(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\\|", 2);
            return new Cursor(
                    parts[0].equals(LAST) ? LAST : moment(parts[0]), new ComplaintNumber(parts[parts.length - 1]));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new RuleRefused("after", "is no place in a list; take the one that the page before gave");
        }
    }

    private static String moment(String text) {
        Instant moment = Instant.parse(text);
        if (!SensibleMoment.is(moment)) {
            throw new DateTimeException(text);
        }
        return moment.toString();
    }
}
