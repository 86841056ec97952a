package org.redress.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReaderLocaleTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 18);

    @ParameterizedTest
    @CsvSource(
            nullValues = "?",
            delimiter = '|',
            value = {
                "en    | ?  | 18 December 2026",
                "?     | ?  | 18 December 2026",
                "en-GB | US | 18 December 2026",
                "en-US | UK | December 18, 2026",
                "en    | US | December 18, 2026",
                "es-US | ?  | December 18, 2026",
                "de    | EU | 18 December 2026",
                "en-CA | ?  | 18 December 2026",
                "en    | KR | 18 December 2026",
                "ko    | ?  | 2026년 12월 18일",
                "ko-KR | US | 2026년 12월 18일",
                "ko-US | ?  | 2026년 12월 18일"
            })
    void writes_a_day_as_the_reader_does(String tag, String jurisdiction, String day) {
        assertThat(ReaderLocale.day(DAY, ReaderLocale.of(tag, jurisdiction))).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-GB | GBP | £1,234.50",
                "en-US | USD | $1,234.50",
                "en-AU | AUD | $1,234.50",
                "ko-KR | KRW | ₩1,235"
            })
    void writes_a_sum_as_the_reader_does(String tag, String currency, String sum) {
        BigDecimal amount = currency.equals("KRW") ? new BigDecimal("1235") : new BigDecimal("1234.50");

        assertThat(new Money(amount, currency).in(ReaderLocale.of(tag, null))).isEqualTo(sum);
    }

    @Test
    void keeps_the_country_of_the_complaint_on_a_page_in_another_language() {
        assertThat(ReaderLocale.of(Locale.ENGLISH, "en-US", null)).isEqualTo(Locale.US);
        assertThat(ReaderLocale.of(Locale.ENGLISH, "ko-KR", "KR")).isEqualTo(Locale.UK);
        assertThat(ReaderLocale.of(Locale.KOREAN, "en-US", "US")).isEqualTo(Locale.KOREA);
    }
}
