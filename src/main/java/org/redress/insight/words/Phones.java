package org.redress.insight.words;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Telephone numbers in any spelling: digits with the country in front, and as they are dialled within it. */
@Component
public class Phones {

    private static final Pattern SHAPE = Pattern.compile("\\+?[0-9 ()\\-‐–./·\\u00a0]{4,40}");
    /** What is dialled before the country in most of the world; no national number begins so. */
    private static final Pattern ABROAD = Pattern.compile("^\\s*00(?=[1-9])");

    private static final int SHORTEST = 4;

    /**
     * The digits that are kept of a number, with blanks around each form: with its country, within it, and as it was given. A number that
     * is none keeps the last.
     *
     * @param number as it was given, may be null
     * @param region of a number without country, ISO 3166-1 alpha-2, such as KR
     */
    public String kept(String number, String region) {
        if (number == null || digits(number).isEmpty()) {
            return "";
        }
        Set<String> forms = new LinkedHashSet<>();
        parsed(number, region).ifPresent(phone -> {
            forms.add(international(phone));
            forms.add(national(phone));
        });
        forms.add(digits(number));
        return " " + String.join(" ", forms) + " ";
    }

    /** The number as the whole world dials it, for comparing: {@code +821012345678}. Empty when it is none. */
    public Optional<String> e164(String number, String region) {
        return number == null ? Optional.empty() : parsed(number, region).map(phone -> "+" + international(phone));
    }

    /**
     * What somebody typed, as digits of which one row has to be part of a number; empty when it is no number, nor four digits of one.
     *
     * @param region as for {@link #kept}
     */
    public List<String> asked(String typed, String region) {
        String text = Normal.of(typed).text().strip();
        if (!SHAPE.matcher(text).matches() || digits(text).length() < SHORTEST) {
            return List.of();
        }
        Set<String> rows = new LinkedHashSet<>(List.of(digits(text)));
        parsed(text, region).ifPresent(phone -> {
            rows.add(international(phone));
            // somebody may have given it without its country, in a language of another
            rows.add(national(phone));
        });
        return List.copyOf(rows);
    }

    private static Optional<PhoneNumber> parsed(String number, String region) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            return Optional.of(numbers.parse(ABROAD.matcher(number).replaceFirst("+"), region))
                    .filter(phone -> numbers.isPossibleNumberWithReason(phone) == ValidationResult.IS_POSSIBLE);
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    private static String international(PhoneNumber phone) {
        return phone.getCountryCode() + PhoneNumberUtil.getInstance().getNationalSignificantNumber(phone);
    }

    private static String national(PhoneNumber phone) {
        return digits(PhoneNumberUtil.getInstance().format(phone, PhoneNumberUtil.PhoneNumberFormat.NATIONAL));
    }

    private static String digits(String text) {
        StringBuilder digits = new StringBuilder();
        text.codePoints()
                .filter(Character::isDigit)
                .map(Character::getNumericValue)
                .forEach(digits::append);
        return digits.toString();
    }
}
