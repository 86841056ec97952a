package org.redress.correspondence.links;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.redress.complaint.ComplaintNumber;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What stands in a letter on paper instead of a link: ten characters that lead, together with the number of the complaint, to the same
 * page. A code is computed from purpose, number and month with the key of the links, so none is stored; it is good for a time, as
 * something short can be guessed by patience. Whoever asks has to count tries ({@code CodeTries}).
 */
@Component
public class ShortCodes {

    /** No characters that look alike: 0 O, 1 I L, U V. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 10;
    private static final String TRACK = "track";
    private static final String ANSWER = "answer";

    private final PersonalLinks links;
    private final Clock clock;
    private final Period goodFor;

    ShortCodes(PersonalLinks links, Clock clock, @Value("${redress.paper.codes-good-for:1y}") Period goodFor) {
        this.links = links;
        this.clock = clock;
        this.goodFor = goodFor;
    }

    String toTrack(ComplaintNumber number, Instant written) {
        return code(TRACK, number, monthOf(written));
    }

    String toAnswer(ComplaintNumber number, Instant written) {
        return code(ANSWER, number, monthOf(written));
    }

    /** The personal link that the code stands for, empty when it stands for none or for none any more. */
    public Optional<String> link(ComplaintNumber number, String typed) {
        String code = written(typed);
        if (opens(TRACK, number, code)) {
            return Optional.of(links.tracking(number));
        }
        return opens(ANSWER, number, code) ? Optional.of(links.answer(number)) : Optional.empty();
    }

    private boolean opens(String purpose, ComplaintNumber number, String typed) {
        YearMonth now = monthOf(clock.instant());
        boolean opens = false;
        for (YearMonth month = now.minusMonths(goodFor.toTotalMonths());
                !month.isAfter(now);
                month = month.plusMonths(1)) {
            opens |= MessageDigest.isEqual(bytes(code(purpose, number, month)), bytes(typed));
        }
        return opens;
    }

    /** As it is printed, however it was typed. */
    private static String written(String typed) {
        String plain = typed.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT);
        return plain.length() == LENGTH ? grouped(plain) : plain;
    }

    private String code(String purpose, ComplaintNumber number, YearMonth month) {
        byte[] tag = links.tag("code|" + purpose + "|" + number + "|" + month);
        var rest = new BigInteger(1, Arrays.copyOf(tag, 16));
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

    private static YearMonth monthOf(Instant moment) {
        return YearMonth.from(moment.atOffset(ZoneOffset.UTC));
    }
}
