package org.redress.contract;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/**
 * A number as people type it, in whatever language: read when it can mean one thing only, refused with a sentence otherwise, never
 * guessed (docs/adr/0018). {@code 1.299,00}, {@code 1,299.00}, {@code 1 299,00}, {@code 1'299.00} and {@code 1299} are the same;
 * {@code 1.299} is 1299 to some and 1.299 to others.
 *
 * @param value {@code null} when there is a flaw
 * @param flaw  what is wrong, to stand behind the field's name, or {@code null}
 */
public record TypedNumber(BigDecimal value, String flaw) {

    private static final Pattern PLAIN = Pattern.compile("\\d{1,15}");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,15}[.,]\\d{1,3}");
    private static final Pattern EITHER = Pattern.compile("[1-9]\\d{0,2}[.,]\\d{3}");
    private static final Pattern GROUPED =
            Pattern.compile("[1-9]\\d{0,2}(?:([ '])\\d{3}(?:\\1\\d{3}){0,3}|([.,])\\d{3}(?:\\2\\d{3}){1,3})");
    private static final Pattern GROUPED_DECIMAL =
            Pattern.compile("[1-9]\\d{0,2}([., '])\\d{3}(?:\\1\\d{3}){0,3}(?!\\1)[.,]\\d{1,3}");

    /** @param decimals how many the unit has: 0 for people and days, 2 for most money */
    public static TypedNumber read(String typed, int decimals) {
        String text = plain(typed);
        if (EITHER.matcher(text).matches()) {
            return decimals == 0
                    ? read(digits(text))
                    : flawed(bothWays(digits(text), text.replace(',', '.'), decimals));
        }
        if (PLAIN.matcher(text).matches() || GROUPED.matcher(text).matches()) {
            return read(digits(text));
        }
        if (!DECIMAL.matcher(text).matches() && !GROUPED_DECIMAL.matcher(text).matches()) {
            return flawed("must be a " + (decimals == 0 ? "whole " : "")
                    + "number of at most 15 digits without sign, letters or currency, such as 1299"
                    + (decimals == 0 ? "" : " or 1299.50"));
        }
        int point = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
        return text.length() - point - 1 > decimals
                ? flawed(decimals == 0 ? "must be a whole number" : "may have at most " + decimals + " decimals")
                : read(digits(text.substring(0, point)) + "." + text.substring(point + 1));
    }

    /** What to write for each of the two meanings; a zero in front says that three decimals are meant. */
    private static String bothWays(String thousands, String fraction, int decimals) {
        String small = decimals < 3
                ? new BigDecimal(fraction)
                        .setScale(decimals, RoundingMode.HALF_UP)
                        .toPlainString()
                : "0" + fraction;
        return "can be read as " + thousands + " or as " + fraction + "; write " + thousands
                + " if you mean the first, " + small + " if you mean the second";
    }

    /** A number that came as a JSON number, not as text: it has only one meaning. */
    public static TypedNumber of(Number number, int decimals) {
        try {
            BigDecimal value = new BigDecimal(number.toString()).stripTrailingZeros();
            if (value.signum() >= 0 && value.precision() - value.scale() <= 15) {
                return value.scale() > decimals
                        ? flawed(
                                decimals == 0 ? "must be a whole number" : "may have at most " + decimals + " decimals")
                        : new TypedNumber(value.setScale(Math.max(0, value.scale())), null);
            }
        } catch (NumberFormatException e) {
            // not a number, or infinite: reported below
        }
        return flawed("must be a number from 0 to 15 digits");
    }

    /** Any value: a number as a number, everything else as text. */
    public static TypedNumber from(Object typed, int decimals) {
        return typed instanceof Number number ? of(number, decimals) : read(typed.toString(), decimals);
    }

    /**
     * Turns digits, points, commas, spaces and apostrophes of every script and width into plain ones; everything else
     * stays as it is.
     */
    public static String plain(String typed) {
        StringBuilder plain = new StringBuilder();
        typed.codePoints()
                .forEach(sign -> plain.appendCodePoint(
                        switch (sign) {
                            case '\u2019', '\u02BC', '\uFF07' -> '\'';
                            case '\u066B', '\uFF0E' -> '.';
                            case '\u066C', '\uFF0C' -> ',';
                            default ->
                                Character.isDigit(sign)
                                        ? '0' + Character.digit(sign, 10)
                                        : Character.isSpaceChar(sign) ? ' ' : sign;
                        }));
        return plain.toString().strip();
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "");
    }

    private static TypedNumber read(String digits) {
        return new TypedNumber(new BigDecimal(digits), null);
    }

    private static TypedNumber flawed(String flaw) {
        return new TypedNumber(null, flaw);
    }
}
