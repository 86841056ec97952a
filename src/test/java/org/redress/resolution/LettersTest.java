package org.redress.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.complaint.CloseReason;
import org.redress.complaint.Outcome;
import org.redress.complaint.Stage;
import org.redress.contract.Money;
import org.redress.correspondence.LetterContents;
import org.redress.correspondence.WrittenLetter;
import org.redress.resolution.ClosingLetter.SilentAfter;

/** What decision, reminder and closing say. */
class LettersTest {

    private static final DecisionLetter DECISION = ResolutionSamples.decision(
            ResolutionSamples.REASONS,
            ResolutionSamples.REMEDY,
            ResolutionSamples.PREVENTION,
            ResolutionSamples.ANSWER_BY);

    @Test
    void gives_the_decision_on_each_issue_with_reasons_remedy_and_both_answers() {
        WrittenLetter letter = WrittenLetter.of(DECISION, Locale.ENGLISH);

        assertThat(letter.text())
                .contains(
                        "We uphold your complaint in part.",
                        "The valve was broken.\n\nWe should have",
                        "* Heating off for a week - upheld",
                        "* Rude technician - we could not find out",
                        "We refund 120.00 EUR.",
                        "answered the same day",
                        WrittenLetter.ANSWER_LINK + "?answer=accept",
                        WrittenLetter.ANSWER_LINK + "?answer=reject",
                        "by 30 April 2026",
                        "somebody who was not involved before reviews it",
                        "Energy Ombudsman");
        assertThat(letter.text()).doesNotContain("Not judged yet", "final response");
        assertThat(letter.html())
                .contains(
                        "The valve was broken.<br><br>We should have",
                        "href=\"" + WrittenLetter.ANSWER_LINK + "?answer=accept\"");
    }

    static Stream<LetterContents> lettersWithoutALastDay() {
        return Stream.of(
                ResolutionSamples.decision(
                        ResolutionSamples.REASONS, ResolutionSamples.REMEDY, ResolutionSamples.PREVENTION, null),
                new ReminderLetter(Stage.FIRST, null, null));
    }

    @ParameterizedTest
    @MethodSource("lettersWithoutALastDay")
    void says_without_a_threat_that_silence_does_not_close(LetterContents letter) {
        assertThat(english(letter))
                .contains("You can answer at any time")
                .doesNotContain("as unanswered", "If we have not heard");
        assertThat(korean(letter)).contains("언제든지 답변하실 수 있습니다").doesNotContain("무응답");
    }

    @Test
    void names_the_last_day_to_answer_in_korean_too() {
        assertThat(korean(DECISION)).contains("2026년 4월 30일까지 답변이 없으시면");
    }

    @Test
    void leaves_out_what_a_decision_does_not_have() {
        String text = english(ResolutionSamples.bare(Stage.SECOND, Outcome.NOT_UPHELD, "No.", Offer.NOTHING));

        assertThat(text).contains("second decision", "final response", "Energy Ombudsman");
        assertThat(text).doesNotContain("What we will", "each point", "If we have not heard from you", "reviews it");
    }

    @Test
    void shows_a_remedy_that_reads_like_no() {
        DecisionLetter letter =
                ResolutionSamples.decision(ResolutionSamples.REASONS, "no", null, ResolutionSamples.ANSWER_BY);

        assertThat(english(letter)).contains("What we will do for you ==\n\nno\n");
    }

    @Test
    void tells_a_sum_of_money_in_the_language_of_the_letter() {
        Money sum = new Money(new BigDecimal("120.00"), "EUR");
        var letter =
                ResolutionSamples.bare(Stage.FIRST, Outcome.UPHELD, "Yes.", new Offer("We pay for it.", sum, null));

        assertThat(english(letter)).contains("We pay for it.\n\n" + sum.in(Locale.ENGLISH) + "\n");
        assertThat(korean(letter)).contains(sum.in(Locale.KOREAN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[[${7*7}]]",
                "[(${7*7})]",
                "__${7*7}__",
                "${7*7}",
                "#{signature}",
                "{0}",
                "it''s",
                "<script>alert(1)</script>",
                "\" onmouseover=\"x",
                "[# th:text=\"${7*7}\"/]",
                "{$500.00}",
                "${T(java.lang.Runtime)}"
            })
    void never_reads_what_people_typed_as_a_template(String typed) {
        String sentence = "before " + typed + " after";
        DecisionLetter decision = ResolutionSamples.decision(sentence, sentence, sentence, ResolutionSamples.ANSWER_BY);

        WrittenLetter letter = WrittenLetter.to(typed, decision, Locale.ENGLISH);

        String escaped = WrittenLetter.escaped(typed);
        assertThat(letter.text()).contains("Dear " + typed + ",", sentence);
        assertThat(letter.html()).contains("Dear " + escaped + ",", "before " + escaped + " after");
        assertThat(letter.text() + letter.html()).doesNotContain("49");
    }

    @Test
    void reminds_of_the_day_of_the_decision() {
        assertThat(english(new ReminderLetter(Stage.FIRST, Instant.parse("2026-04-02T10:00:00Z"), null)))
                .contains("2 April 2026");
    }

    @ParameterizedTest
    @EnumSource(CloseReason.class)
    void explains_why_a_complaint_is_closed(CloseReason reason) {
        assertThat(english(closing(reason))).contains("Why it is closed").doesNotContain(reason.name());
        assertThat(korean(closing(reason))).contains("종결 이유").doesNotContain(reason.name());
    }

    @Test
    void names_the_last_day_to_object_only_where_there_is_something_to_object_to() {
        LocalDate until = LocalDate.of(2026, 6, 15);

        for (CloseReason reason : CloseReason.values()) {
            boolean open = reason == CloseReason.NO_REPLY || reason == CloseReason.OUT_OF_SCOPE;
            assertThat(english(new ClosingLetter(reason, until, Promise.NOTHING, Promise.NOTHING, SilentAfter.REMINDER))
                            .contains("15 June 2026"))
                    .as(reason.name())
                    .isEqualTo(open);
        }
    }

    @Test
    void never_takes_silence_for_agreement() {
        assertThat(english(closing(CloseReason.NO_REPLY)))
                .contains("as unanswered", "does not count as your agreement")
                .doesNotContainIgnoringCase("satisf", "you accepted", "settled");
        assertThat(korean(closing(CloseReason.NO_REPLY)))
                .contains("무응답", "동의로 보지 않습니다")
                .doesNotContain("만족", "수락하셨습니다");
    }

    @Test
    void there_is_no_letter_that_lacks_a_fact() {
        assertThatThrownBy(() -> ResolutionSamples.bare(null, Outcome.UPHELD, "So.", Offer.NOTHING))
                .hasMessage("stage");
        assertThatThrownBy(() -> ResolutionSamples.bare(Stage.FIRST, null, "So.", Offer.NOTHING))
                .hasMessage("outcome");
        assertThatThrownBy(() -> ResolutionSamples.bare(Stage.FIRST, Outcome.UPHELD, null, Offer.NOTHING))
                .hasMessage("reasons");
        assertThatThrownBy(() -> new ClosingLetter(null, null, Promise.NOTHING, Promise.NOTHING, SilentAfter.REMINDER))
                .hasMessage("closeReason");
    }

    private static ClosingLetter closing(CloseReason reason) {
        return new ClosingLetter(reason, null, Promise.NOTHING, Promise.NOTHING, SilentAfter.REMINDER);
    }

    private static String english(LetterContents letter) {
        return WrittenLetter.of(letter, Locale.ENGLISH).text();
    }

    private static String korean(LetterContents letter) {
        return WrittenLetter.of(letter, Locale.KOREAN).text();
    }
}
