package org.redress.contract;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/** An amount with its ISO 4217 currency, in no more decimals than that currency has. */
public record Money(BigDecimal amount, String currency) {

    public Money {
        amount = amount.setScale(decimalsOf(currency));
    }

    /** The code as ISO 4217 writes it; empty when there is no such currency. */
    public static Optional<String> currency(String typed) {
        String code = typed.strip().toUpperCase(Locale.ROOT);
        return Currency.getAvailableCurrencies().stream()
                .filter(known -> known.getCurrencyCode().equals(code) && known.getDefaultFractionDigits() >= 0)
                .map(Currency::getCurrencyCode)
                .findFirst();
    }

    public static int decimalsOf(String currency) {
        return Currency.getInstance(currency).getDefaultFractionDigits();
    }

    /** As people write it in this language. */
    public String in(Locale locale) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance(currency));
        format.setMinimumFractionDigits(amount.scale());
        format.setMaximumFractionDigits(amount.scale());
        return format.format(amount);
    }

    /** The same in every language: code, space, digits. */
    @Override
    public String toString() {
        return currency + " " + amount.toPlainString();
    }
}
