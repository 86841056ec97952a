package org.redress.correspondence.links;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.redress.complaint.ComplaintNumber;
import org.redress.correspondence.links.LinkStore.Link;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What stands in a letter on paper instead of its link: ten characters that lead, together with the number of the complaint, to the same
 * page. A code is computed from the seed of the link, so none is stored, and it opens nothing once the link does not; it is good for a time
 * of its own, as something short can be guessed by patience. Whoever asks has to count tries ({@code CodeTries}).
 */
@Component
public class ShortCodes {

    /** No characters that look alike: 0 O, 1 I L, U V. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 10;
    private static final int BYTES = 16;
    private static final String TRACK = "code|track";
    private static final String ANSWER = "code|answer";

    private final LinkStore links;
    private final LinkTokens tokens;
    private final LinkAddresses addresses;
    private final Clock clock;
    private final Period goodFor;

    ShortCodes(
            LinkStore links,
            LinkTokens tokens,
            LinkAddresses addresses,
            Clock clock,
            @Value("${redress.paper.codes-good-for:1y}") Period goodFor) {
        this.links = links;
        this.tokens = tokens;
        this.addresses = addresses;
        this.clock = clock;
        this.goodFor = goodFor;
    }

    String toTrack(Link link) {
        return code(TRACK, link);
    }

    String toAnswer(Link link) {
        return code(ANSWER, link);
    }

    /** The personal link that the code stands for, empty when it stands for none or for none any more. */
    @Transactional(readOnly = true)
    public Optional<String> link(ComplaintNumber number, String typed) {
        Instant now = clock.instant();
        String code = written(typed);
        List<Link> good = links.openOfLetters(number, now).stream()
                .filter(link -> LinkLifetime.after(link.issuedAt(), goodFor).isAfter(now))
                .toList();
        return of(good, TRACK, code)
                .map(link -> addresses.tracking(number, tokens.token(link.seed())))
                .or(() -> of(good, ANSWER, code).map(link -> addresses.answer(number, tokens.token(link.seed()))));
    }

    private Optional<Link> of(List<Link> links, String purpose, String typed) {
        return links.stream()
                .filter(link -> MessageDigest.isEqual(bytes(code(purpose, link)), bytes(typed)))
                .findFirst();
    }

    /** As it is printed, however it was typed. */
    private static String written(String typed) {
        String plain = typed.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT);
        return plain.length() == LENGTH ? grouped(plain) : plain;
    }

    private String code(String purpose, Link link) {
        var rest = new BigInteger(1, Arrays.copyOf(tokens.tag(purpose, link.seed()), BYTES));
        var code = new StringBuilder();
        for (int at = 0; at < LENGTH; at++) {
            BigInteger[] parts = rest.divideAndRemainder(BigInteger.valueOf(ALPHABET.length()));
            code.append(ALPHABET.charAt(parts[1].intValue()));
            rest = parts[0];
        }
        return grouped(code.toString());
    }

    private static String grouped(String code) {
        return code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
