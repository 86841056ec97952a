package org.redress.correspondence.links;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.Optional;
import org.redress.complaint.ComplaintNumber;
import org.springframework.mock.env.MockEnvironment;

/** Links and codes of letters, made with a key of tests and without a database: the seed of a letter is its id. */
public final class Codes {

    private static final LinkTokens TOKENS =
            new LinkTokens(new LinkSecret("a secret of more than thirty-two characters".getBytes()));
    private static final LinkAddresses ADDRESSES = new LinkAddresses(
            new MockEnvironment().withProperty("redress.public-url", "https://complaints.warm.example"));
    private static final LinkStore STORE = new LinkStore(null) {
        @Override
        Optional<Link> find(ComplaintNumber number, Long letter) {
            return Optional.of(link(letter));
        }
    };
    private static final Clock CLOCK = Clock.systemUTC();
    private static final ShortCodes CODES = new ShortCodes(STORE, TOKENS, ADDRESSES, CLOCK, Period.ofYears(1));

    public static final LinkMarkers MARKERS = new LinkMarkers(
            new PersonalLinks(STORE, TOKENS, ADDRESSES, new LinkLifetime(Period.ofYears(1)), CLOCK), CODES, ADDRESSES);

    private Codes() {}

    private static LinkStore.Link link(Long letter) {
        byte[] seed = new byte[32];
        seed[0] = letter.byteValue();
        return new LinkStore.Link(letter, letter, seed, LinkTokens.hash(TOKENS.token(seed)), Instant.EPOCH);
    }

    public static String toTrack(long letter) {
        return CODES.toTrack(link(letter));
    }
}
