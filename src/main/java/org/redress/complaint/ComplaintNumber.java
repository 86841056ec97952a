package org.redress.complaint;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Embeddable;
import java.math.BigInteger;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.redress.record.Subject;

/**
 * What people quote on the phone: {@code C-2026-000123-58}, the year of registration, a serial number that is never
 * reused, and two check digits (ISO 7064, MOD 97-10) that catch a mistyped or swapped digit.
 * It is an address, not a secret: reading a complaint from outside takes the personal link as well.
 */
@Embeddable
public record ComplaintNumber(@JsonValue String value) implements Subject {

    /** The kind of subject that complaints are. */
    public static final String KIND = "complaint";

    private static final Pattern SHAPE = Pattern.compile("C-(\\d{4})-(\\d{6,12})-(\\d{2})");
    private static final Pattern TOGETHER = Pattern.compile("^C?(\\d{4})(\\d{6,12})(\\d{2})$");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Pd}]+");
    private static final BigInteger MODULUS = BigInteger.valueOf(97);

    /** @throws IllegalArgumentException when the text has another shape or its check digits do not fit */
    public ComplaintNumber {
        if (value == null || !isOne(value)) {
            throw new IllegalArgumentException("not a complaint number");
        }
    }

    public static ComplaintNumber of(int year, long serial) {
        String serialDigits = "%06d".formatted(serial);
        return new ComplaintNumber("C-%d-%s-%s".formatted(year, serialDigits, checkDigits(year + serialDigits)));
    }

    private static boolean isOne(String text) {
        var parts = SHAPE.matcher(text);
        return parts.matches() && checkDigits(parts.group(1) + parts.group(2)).equals(parts.group(3));
    }

    /** Used by Spring to read a number from a path, and for JSON; same errors as the constructor. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ComplaintNumber valueOf(String text) {
        return new ComplaintNumber(text);
    }

    /** The number in a text that may be something else, such as the business key of another process. */
    public static Optional<ComplaintNumber> in(String text) {
        return Optional.ofNullable(text).filter(ComplaintNumber::isOne).map(ComplaintNumber::new);
    }

    /** The number that somebody typed: in any case, with or without its letter, with dashes, blanks or nothing between its parts. */
    public static Optional<ComplaintNumber> typed(String text) {
        String together = SEPARATORS
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("");
        return in(TOGETHER.matcher(together.toUpperCase(Locale.ROOT)).replaceFirst("C-$1-$2-$3"));
    }

    /** The complaint that something is about, empty when it is about another kind of subject. */
    public static Optional<ComplaintNumber> of(Subject subject) {
        return subject.kind().equals(KIND) ? Optional.of(new ComplaintNumber(subject.key())) : Optional.empty();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String key() {
        return value;
    }

    private static String checkDigits(String digits) {
        int remainder = new BigInteger(digits + "00").mod(MODULUS).intValue();
        return "%02d".formatted(98 - remainder);
    }

    @Override
    public String toString() {
        return value;
    }
}
