package org.redress.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.codes.CodeList.Trait;
import org.redress.contract.Money;
import org.redress.contract.RuleRefused;

class RemedyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EUR | 500     | We refund 500 EUR by Friday.",
                "EUR | 500     | We refund EUR 500.00 within 14 days, on 15.12.2026 at the latest.",
                "EUR | 120     | We refund 120.00 EUR: 100 EUR for the visit and 20 EUR for the phone calls.",
                "EUR | 120     | We refund the price of \u20ac100 and give you a voucher of \u20ac20.",
                "EUR | 1299    | Wir erstatten Ihnen 1.299,00 \u20ac bis zum 15. Dezember.",
                "EUR | 1299    | Sie erhalten 1.299 Euro.",
                "EUR | 500     | Sie bekommen einen 500-Euro-Gutschein.",
                "EUR | 500     | Sie erhalten 500,- \u20ac.",
                "EUR | 5000    | You get 5k EUR.",
                "GBP | 50      | We send you \u00a350 and a letter with 3 vouchers.",
                "USD | 1299.5  | You get $1,299.50 back.",
                "KRW | 50000   | 50,000\uc6d0\uc744 \ud658\ubd88\ud574 \ub4dc\ub9bd\ub2c8\ub2e4.",
                "KRW | 50000   | 5\ub9cc \uc6d0\uc744 12\uc6d4 15\uc77c\uae4c\uc9c0 \ub4dc\ub9bd\ub2c8\ub2e4.",
                "KRW | 50000   | \u20a950,000",
                "EUR | 500     | 500 EUR\ub85c \ubcf4\uc0c1\ud569\ub2c8\ub2e4.",
                "SEK | 500     | You get 500 kr.",
                "EUR | 80      | A technician repairs the boiler on 15 December between 8 and 12."
            })
    void words_and_amount_that_say_the_same_are_fine(String currency, BigDecimal amount, String text) {
        assertThatCode(() -> promise(new Money(amount, currency), text).requireComplete())
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EUR | 50      | We refund 500 EUR.",
                "EUR | 50      | We refund 5000 EUR, less a fee of 50 EUR.",
                "EUR | 500     | We refund 50 EUR.",
                "EUR | 500     | We refund 500 USD.",
                "EUR | 50      | Wir erstatten 1.299,00 \u20ac.",
                "EUR | 1.29    | Wir erstatten 1.299 Euro.",
                "EUR | 13      | You get \u20ac13,000.",
                "EUR | 5       | You get 5k EUR.",
                "KRW | 50      | 50,000\uc6d0\uc744 \ub4dc\ub9bd\ub2c8\ub2e4.",
                "KRW | 5       | 5\ub9cc\uc6d0\uc744 \ub4dc\ub9bd\ub2c8\ub2e4.",
                "EUR | 50      | 50\ub9cc \uc6d0"
            })
    void words_and_amount_that_say_different_things_are_refused(String currency, BigDecimal amount, String text) {
        assertThatThrownBy(() -> promise(new Money(amount, currency), text).requireComplete())
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("remedyText");
    }

    @ParameterizedTest
    @EnumSource(names = {"WORDS", "DEED", "MONEY"})
    void only_what_is_paid_is_told_as_money_and_words_alone_promise_nothing(Trait effect) {
        Remedy remedy = new Remedy(new RemedyKind("ANY", null, effect), new BigDecimal("5"), "EUR", "so");

        assertThat(remedy.isMoney()).isEqualTo(effect == Trait.MONEY);
        assertThat(remedy.isPromise()).isEqualTo(effect != Trait.WORDS);
    }

    @Test
    void remedies_add_up_in_one_currency_and_are_unknown_in_two() {
        Remedy five = promise(new Money(new BigDecimal("5"), "EUR"), "5 EUR");

        assertThat(five.onTopOf(promise(new Money(new BigDecimal("7"), "EUR"), "7 EUR"))
                        .amount())
                .isEqualByComparingTo("12");
        assertThat(five.onTopOf(promise(new Money(new BigDecimal("7"), "GBP"), "7 GBP"))
                        .amount())
                .isNull();
        assertThat(five.onTopOf(promise(null, "a visit")).amount()).isNull();
        assertThat(five.onTopOf(new Remedy(Kinds.APOLOGY, null, null, "Sorry.")).amount())
                .isEqualByComparingTo("5");
        assertThat(five.inWords("Pay")).isEqualTo("Pay, EUR 5.00");
        assertThat(new Remedy(Kinds.CANCEL_CHARGE, null, null, "so").inWords("Cancel it"))
                .isEqualTo("Cancel it");
    }

    @Test
    void a_sum_in_words_without_an_amount_is_refused() {
        assertThatThrownBy(() -> promise(null, "We refund 500 EUR.").requireComplete())
                .hasMessageContaining("no amount is entered");
        assertThatThrownBy(() -> new Remedy(Kinds.APOLOGY, null, null, "Sorry; here are 500 EUR.").requireComplete())
                .isInstanceOf(RuleRefused.class);
    }

    @Test
    void nothing_and_mere_words_cost_nothing() {
        var fifty = new Money(new BigDecimal("50"), "EUR");

        assertThatThrownBy(() -> Remedy.of(Kinds.APOLOGY, fifty, "Sorry").requireComplete())
                .hasMessageContaining("remedyAmount");
        assertThatThrownBy(() -> Remedy.of(RemedyKind.NONE, null, "A new phone").requireComplete())
                .hasMessageContaining("remedyText");
        assertThatThrownBy(() -> promise(new Money(BigDecimal.ZERO, "EUR"), "A new phone")
                        .requireComplete())
                .hasMessageContaining("more than 0");
    }

    private static Remedy promise(Money money, String text) {
        return Remedy.of(Kinds.COMPENSATION, money, text);
    }
}
