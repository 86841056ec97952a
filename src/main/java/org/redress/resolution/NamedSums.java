package org.redress.resolution;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.redress.contract.Money;
import org.redress.contract.TypedNumber;

/**
 * The sums of money that a text names: a number beside the sign, the code or the name of a currency. The promise in
 * words must agree with the amount entered: the largest sum in the text, or all sums together, must be the amount.
 */
final class NamedSums {

    private static final String NUMBER = "(\\d{1,3}(?:[.,' ]\\d{3})+(?:[.,]\\d{1,2})?|\\d+(?:[.,]\\d+)*)";
    private static final String TIMES =
            "(?:,-|\\.-|,\u2013)?\\s?(만|천|백만|억|(?:k|thousand|tausend|million|Millionen)(?![A-Za-z])|Mio\\.)?[\\s-]?";
    private static final String BEFORE = "(€|£|\\$|₩|₹|¥|Euro|euro|EURO|[A-Z]{3})";
    private static final String BEHIND = "(€|£|\\$|₩|₹|¥|円|원|유로|달러|파운드|엔"
            + "|(?i:euros?|dollars?|pounds?|yen|won|franken|francs|kr|zł)(?![A-Za-z])|[A-Z]{3}(?![A-Za-z]))";
    private static final Pattern SUM =
            Pattern.compile(BEFORE + "\\s?" + NUMBER + TIMES + "|" + NUMBER + TIMES + BEHIND);
    private static final Map<String, Integer> ZEROS = Map.ofEntries(
            Map.entry("만", 4),
            Map.entry("천", 3),
            Map.entry("백만", 6),
            Map.entry("억", 8),
            Map.entry("k", 3),
            Map.entry("thousand", 3),
            Map.entry("tausend", 3),
            Map.entry("million", 6),
            Map.entry("Millionen", 6),
            Map.entry("Mio", 6));
    private static final Set<String> DOLLARS = Set.of("USD", "CAD", "AUD", "NZD", "SGD", "HKD");
    private static final Map<String, Set<String>> NAMES = Map.ofEntries(
            Map.entry("€", Set.of("EUR")),
            Map.entry("euro", Set.of("EUR")),
            Map.entry("euros", Set.of("EUR")),
            Map.entry("유로", Set.of("EUR")),
            Map.entry("£", Set.of("GBP")),
            Map.entry("pound", Set.of("GBP")),
            Map.entry("pounds", Set.of("GBP")),
            Map.entry("파운드", Set.of("GBP")),
            Map.entry("$", DOLLARS),
            Map.entry("dollar", DOLLARS),
            Map.entry("dollars", DOLLARS),
            Map.entry("달러", DOLLARS),
            Map.entry("₩", Set.of("KRW")),
            Map.entry("원", Set.of("KRW")),
            Map.entry("won", Set.of("KRW")),
            Map.entry("¥", Set.of("JPY", "CNY")),
            Map.entry("円", Set.of("JPY")),
            Map.entry("엔", Set.of("JPY")),
            Map.entry("yen", Set.of("JPY")),
            Map.entry("₹", Set.of("INR")),
            Map.entry("kr", Set.of("SEK", "NOK", "DKK")),
            Map.entry("zł", Set.of("PLN")),
            Map.entry("franken", Set.of("CHF")),
            Map.entry("francs", Set.of("CHF")));

    private final List<Sum> sums;

    private NamedSums(List<Sum> sums) {
        this.sums = sums;
    }

    private record Sum(String words, BigDecimal amount, Set<String> currencies) {}

    static NamedSums in(String text) {
        return new NamedSums(SUM.matcher(TypedNumber.plain(text))
                .results()
                .map(NamedSums::sum)
                .filter(sum -> !sum.currencies().isEmpty())
                .toList());
    }

    /** What is contradictory between the text and this amount, which may be {@code null}. */
    Optional<String> contradiction(Money amount) {
        String named = sums.stream().map(Sum::words).collect(Collectors.joining(", "));
        if (sums.isEmpty()) {
            return Optional.empty();
        }
        if (amount == null) {
            return Optional.of("names " + named + ", but no amount is entered; enter it as amount too");
        }
        if (sums.stream().anyMatch(sum -> !sum.currencies().contains(amount.currency()))) {
            return Optional.of(
                    "names " + named + ", but the currency is " + amount.currency() + "; make both the same");
        }
        BigDecimal total = sums.stream().map(Sum::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal largest =
                sums.stream().map(Sum::amount).max(BigDecimal::compareTo).orElse(total);
        return largest.compareTo(amount.amount()) == 0 || total.compareTo(amount.amount()) == 0
                ? Optional.empty()
                : Optional.of("names " + named + ", but the amount is " + amount
                        + "; the largest sum in the text, or all of them together, has to be the amount");
    }

    private static Sum sum(MatchResult found) {
        boolean before = found.group(1) != null;
        String times = found.group(before ? 3 : 5);
        int zeros = times == null ? 0 : ZEROS.get(times.replace(".", ""));
        return new Sum(
                found.group().strip(),
                amount(found.group(before ? 2 : 4)).scaleByPowerOfTen(zeros),
                currencies(found.group(before ? 1 : 6)));
    }

    /** Nobody writes an amount of money with three decimals: 1.299 in a sentence is 1299. */
    private static BigDecimal amount(String number) {
        TypedNumber read = TypedNumber.read(number, 2);
        return read.value() != null ? read.value() : new BigDecimal(number.replaceAll("\\D", ""));
    }

    private static Set<String> currencies(String name) {
        return NAMES.getOrDefault(
                name.toLowerCase(Locale.ROOT), Money.currency(name).map(Set::of).orElse(Set.of()));
    }
}
