package org.redress.correspondence.links;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import org.redress.complaint.ComplaintNumber;
import org.springframework.mock.env.MockEnvironment;

/** Links and codes made with a key of tests, without a database. */
public final class Codes {

    private static final PersonalLinks LINKS = new PersonalLinks(
            new LinkSecret("a secret of more than thirty-two characters".getBytes(StandardCharsets.UTF_8)),
            new MockEnvironment().withProperty("redress.public-url", "https://complaints.warm.example"));
    private static final ShortCodes CODES = at(Clock.systemUTC());

    public static final LinkMarkers MARKERS = new LinkMarkers(LINKS, CODES);

    private Codes() {}

    static ShortCodes at(Clock clock) {
        return new ShortCodes(LINKS, clock, Period.ofYears(1));
    }

    public static String toTrack(ComplaintNumber number, Instant written) {
        return CODES.toTrack(number, written);
    }

    public static String toAnswer(ComplaintNumber number, Instant written) {
        return CODES.toAnswer(number, written);
    }
}
