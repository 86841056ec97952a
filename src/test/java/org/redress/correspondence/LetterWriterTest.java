package org.redress.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.complaint.CloseReason;
import org.redress.complaint.Complaint;
import org.redress.complaint.Outcome;
import org.redress.complaint.Priority;
import org.redress.complaint.Stage;
import org.redress.correspondence.LetterWriter.Written;
import org.redress.models.LetterFile;

class LetterWriterTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final MailSettings SETTINGS = new MailSettings(
            "complaints@example.org",
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofHours(1),
            Duration.ofDays(5));

    private final LetterWriter writer = new LetterWriter(Fixtures.organisation(LONDON), SETTINGS, Fixtures::letters);

    static Stream<Arguments> everyLetter() {
        return Stream.of(MailTemplate.values())
                .filter(template -> template != MailTemplate.GUESSING)
                .flatMap(template ->
                        Stream.of(Locale.ENGLISH, Locale.KOREAN).map(locale -> Arguments.of(template, locale)));
    }

    @ParameterizedTest
    @MethodSource("everyLetter")
    void writes_every_letter_without_a_hole(MailTemplate template, Locale locale) throws IOException {
        Written letter = write(template, locale, Fixtures.facts(template));

        assertThat(letter.subject()).contains(Fixtures.NUMBER.value()).doesNotContain("{", "??");
        for (String body : new String[] {letter.text(), letter.html()}) {
            assertThat(body)
                    .contains(Fixtures.NUMBER.value())
                    .doesNotContain("null", "??", "{0}", "{1}", "[#", " th:", "''");
        }
        assertThat(letter.html()).startsWith("<!DOCTYPE html>").contains("<html lang=\"" + locale.getLanguage() + "\"");
        assertThat(letter.text()).doesNotContain("\n\n\n");
        keepForALook(template, locale, letter);
    }

    @ParameterizedTest
    @MethodSource("everyLetter")
    void says_the_same_in_text_and_html(MailTemplate template, Locale locale) {
        Written letter = write(template, locale, Fixtures.facts(template));

        String text = letter.text()
                .replaceAll("(?m)^\\d\\. ", "")
                .replaceAll("redress:[\\w?=-]+", "")
                .replaceAll("[^\\p{L}\\p{N}]", "");
        String html = letter.html()
                .replaceAll("(?s)^.*?</h1>", "")
                .replaceAll("(?s)<[^>]+>", "")
                .replaceAll("&(#\\d+|[a-z]+);", "")
                .replaceAll("[^\\p{L}\\p{N}]", "");
        assertThat(html).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void writes_about_the_house_without_a_complaint(String language) {
        Written letter = writer.write(
                null, MailTemplate.GUESSING, Map.of("tries", 41, "accounts", 2), Locale.forLanguageTag(language));

        assertThat(letter.subject()).isNotBlank();
        for (String body : new String[] {letter.text(), letter.html()}) {
            assertThat(body)
                    .contains("41", "2", LinkMarkers.HEALTH)
                    .doesNotContain("null", "??", "{0}", "[#", " th:", "''");
        }
    }

    @Test
    void acknowledges_with_number_contact_steps_dates_link_and_outside_route() {
        Written letter = write(MailTemplate.ACKNOWLEDGEMENT, Locale.ENGLISH, Map.of());

        assertThat(letter.text())
                .contains(
                        "Dear Ada Lovelace,",
                        "on March 2, 2026",
                        "by April 1, 2026",
                        "020 7946 0000",
                        "Energy Ombudsman",
                        LinkMarkers.TRACKING,
                        "What happens next");
    }

    @Test
    void tells_days_in_the_time_zone_of_the_organisation() {
        var korea = new LetterWriter(Fixtures.organisation(ZoneId.of("Asia/Seoul")), SETTINGS, Fixtures::letters);

        Written letter =
                korea.write(Fixtures.complaint("ko", "홍길동"), MailTemplate.ACKNOWLEDGEMENT, Map.of(), Locale.KOREAN);

        assertThat(letter.text()).contains("홍길동 님께", "2026년 3월 3일에", "2026년 4월 2일까지");
    }

    @Test
    void promises_the_response_date_of_the_complaint_once_there_is_one() {
        Complaint complaint = Fixtures.complaint("en", "Ada Lovelace");
        complaint.prioritise(Priority.P1);
        complaint.respondBy(Instant.parse("2026-03-07T12:00:00Z"));

        assertThat(writer.write(complaint, MailTemplate.ACKNOWLEDGEMENT, Map.of(), Locale.ENGLISH)
                        .text())
                .contains("by March 7, 2026");
    }

    @Test
    void gives_the_decision_on_each_issue_with_reasons_remedy_and_both_answers() {
        Written letter = write(MailTemplate.DECISION, Locale.ENGLISH, Fixtures.facts(MailTemplate.DECISION));

        assertThat(letter.text())
                .contains(
                        "We uphold your complaint in part.",
                        "The valve was broken.\n\nWe should have",
                        "* Heating off for a week - upheld",
                        "* Rude technician - we could not find out",
                        "We refund 120.00 EUR.",
                        "answered the same day",
                        LinkMarkers.ANSWER + "?answer=accept",
                        LinkMarkers.ANSWER + "?answer=reject",
                        "by April 30, 2026",
                        "somebody who was not involved before reviews it",
                        "Energy Ombudsman");
        assertThat(letter.text()).doesNotContain("Not judged yet", "last stage");
        assertThat(letter.html())
                .contains(
                        "The valve was broken.<br><br>We should have",
                        "href=\"" + LinkMarkers.ANSWER + "?answer=accept\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DECISION", "REMINDER"})
    void says_without_a_threat_that_silence_does_not_close(MailTemplate template) {
        Map<String, Object> facts = Fixtures.facts(template);
        facts.remove("answerBy");

        assertThat(write(template, Locale.ENGLISH, facts).text())
                .contains("You can answer at any time")
                .doesNotContain("as unanswered", "If we have not heard");
        assertThat(write(template, Locale.KOREAN, facts).text())
                .contains("언제든지 답변하실 수 있습니다")
                .doesNotContain("무응답");
    }

    @Test
    void names_the_last_day_to_answer_in_korean_too() {
        assertThat(write(MailTemplate.DECISION, Locale.KOREAN, Fixtures.facts(MailTemplate.DECISION))
                        .text())
                .contains("2026년 4월 30일까지 답변이 없으시면");
    }

    @Test
    void leaves_out_what_a_decision_does_not_have() {
        Map<String, Object> facts = Map.of("outcome", Outcome.NOT_UPHELD, "reasons", "No.", "stage", Stage.SECOND);

        String text = write(MailTemplate.DECISION, Locale.ENGLISH, facts).text();

        assertThat(text).contains("second decision", "last stage of our own procedure", "Energy Ombudsman");
        assertThat(text).doesNotContain("What we will", "each point", "If we have not heard from you", "reviews it");
    }

    @Test
    void shows_a_remedy_that_reads_like_no() {
        Map<String, Object> facts = Fixtures.facts(MailTemplate.DECISION);
        facts.put("remedyText", "no");

        assertThat(write(MailTemplate.DECISION, Locale.ENGLISH, facts).text())
                .contains("What we will do for you ==\n\nno\n");
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
        Map<String, Object> facts = Fixtures.facts(MailTemplate.DECISION);
        for (String fact : new String[] {"reasons", "remedyText", "prevention"}) {
            facts.put(fact, "before " + typed + " after");
        }

        Written letter = writer.write(Fixtures.complaint("en", typed), MailTemplate.DECISION, facts, Locale.ENGLISH);

        assertThat(letter.text()).contains("Dear " + typed + ",", "before " + typed + " after");
        assertThat(letter.html()).contains("Dear " + escaped(typed) + ",", "before " + escaped(typed) + " after");
        assertThat(letter.text() + letter.html()).doesNotContain("49");
    }

    @Test
    void keeps_complainants_out_of_subjects_and_staff_mail() {
        Written staff = write(MailTemplate.ESCALATION, Locale.ENGLISH, Fixtures.facts(MailTemplate.ESCALATION));
        assertThat(staff.text() + staff.html())
                .contains("P1", "March 7, 2026", "10:15", "Europe/London", LinkMarkers.TASKLIST)
                .doesNotContain("Ada", "complainant@", "heating", "Heating", LinkMarkers.TRACKING, LinkMarkers.ANSWER);
        everyLetter()
                .forEach(each -> assertThat(write(
                                        (MailTemplate) each.get()[0],
                                        (Locale) each.get()[1],
                                        Fixtures.facts((MailTemplate) each.get()[0]))
                                .subject())
                        .doesNotContain("Ada", "Heating"));
    }

    @ParameterizedTest
    @EnumSource(CloseReason.class)
    void explains_why_a_complaint_is_closed(CloseReason reason) {
        String english = write(MailTemplate.CLOSING, Locale.ENGLISH, Map.of("closeReason", reason))
                .text();
        String korean = write(MailTemplate.CLOSING, Locale.KOREAN, Map.of("closeReason", reason))
                .text();

        assertThat(english).contains("Why it is closed", "Energy Ombudsman").doesNotContain(reason.name());
        assertThat(korean).contains("종결 이유").doesNotContain(reason.name());
    }

    @Test
    void never_takes_silence_for_agreement() {
        assertThat(write(MailTemplate.CLOSING, Locale.ENGLISH, Map.of("closeReason", CloseReason.NO_REPLY))
                        .text())
                .contains("as unanswered", "does not count as your agreement")
                .doesNotContainIgnoringCase("satisf", "you accepted", "settled");
        assertThat(write(MailTemplate.CLOSING, Locale.KOREAN, Map.of("closeReason", CloseReason.NO_REPLY))
                        .text())
                .contains("무응답", "동의로 보지 않습니다")
                .doesNotContain("만족", "수락하셨습니다");
    }

    @Test
    void greets_those_who_gave_no_name() {
        assertThat(writer.write(Fixtures.complaint("en", null), MailTemplate.REVIEW_OPENED, Map.of(), Locale.ENGLISH)
                        .text())
                .startsWith("Hello,\n");
    }

    @Test
    void has_general_words_for_an_organisation_that_did_not_say_who_it_is() {
        var nobody = new LetterWriter(
                new Organisation("", "", "", "en", ZoneOffset.UTC, Period.ofDays(30)), SETTINGS, Fixtures::letters);

        assertThat(nobody.write(Fixtures.complaint("en", "Ada"), MailTemplate.ACKNOWLEDGEMENT, Map.of(), Locale.ENGLISH)
                        .text())
                .contains("Complaints team", "ombudsman or dispute resolution body", "complaints@example.org");
    }

    @Test
    void refuses_a_letter_that_lacks_a_fact() {
        for (String fact : new String[] {"outcome", "reasons", "stage"}) {
            Map<String, Object> facts = Fixtures.facts(MailTemplate.DECISION);
            facts.remove(fact);
            assertThatThrownBy(() -> write(MailTemplate.DECISION, Locale.ENGLISH, facts))
                    .hasMessage("the letter needs " + fact);
        }
    }

    @Test
    void has_every_text_in_both_languages() {
        Map<String, String> english = LetterFile.shipped("en").texts();
        Map<String, String> korean = LetterFile.shipped("ko").texts();

        assertThat(korean.keySet()).isNotEmpty().isEqualTo(english.keySet()).allSatisfy(key -> {
            assertThat(korean.get(key)).isNotEqualTo(english.get(key)).containsPattern("[가-힣]");
            assertThat(english.get(key)).doesNotContainPattern("(?<!')'(?!')");
        });
        assertThat(MailTexts.localeOf("ko-KR")).isEqualTo(Locale.KOREAN);
        assertThat(MailTexts.localeOf("de")).isEqualTo(Locale.ENGLISH);
        assertThat(MailTexts.localeOf(null)).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void writes_a_letter_of_a_process_owner_paragraph_by_paragraph() {
        Written letter = write(MailTemplate.OWN, Locale.ENGLISH, Fixtures.facts(MailTemplate.OWN));

        assertThat(letter.subject()).isEqualTo("Documents for complaint " + Fixtures.NUMBER);
        assertThat(letter.text())
                .contains("Dear Ada Lovelace,\n\nWe can't go on without your bill, Ada Lovelace.\n\n"
                        + "Please send it\nwith the number " + Fixtures.NUMBER + ".\n\nFollow your complaint:");
        assertThat(letter.html()).contains("your bill, Ada Lovelace.</p>", "Please send it<br>with the number");
    }

    @Test
    void refuses_a_letter_that_nobody_has_written() {
        assertThatThrownBy(() -> write(MailTemplate.OWN, Locale.KOREAN, Map.of("letter", "nowhere")))
                .isInstanceOf(UnknownLetter.class)
                .hasMessageContaining("\"nowhere\" in letters_ko.properties");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[[${7*7}]]",
                "[(${7*7})]",
                "__${7*7}__",
                "${7*7}",
                "#{signature}",
                "{9}",
                "{0,choice,0#a|1#b}",
                "<b>bold</b>",
                "[# th:text=\"${7*7}\"/]",
                "{0",
                "${T(java.lang.Runtime)}",
                "~{html/layout :: track}",
                "*{number}",
                "@{/}"
            })
    void shows_words_that_got_past_the_rules_as_they_are_written(String words) {
        var texts = new MailTexts(Map.of(
                "en",
                new LetterFile(
                        Map.of(
                                "acknowledgement.subject",
                                words,
                                "acknowledgement.intro",
                                words,
                                "signature",
                                words,
                                "own.x.subject",
                                words,
                                "own.x.text",
                                words),
                        Set.of())));
        var past = new LetterWriter(Fixtures.organisation(LONDON), SETTINGS, () -> new LetterTemplates(texts));

        for (MailTemplate template : new MailTemplate[] {MailTemplate.ACKNOWLEDGEMENT, MailTemplate.OWN}) {
            Written letter =
                    past.write(Fixtures.complaint("en", "Ada"), template, Map.of("letter", "x"), Locale.ENGLISH);

            assertThat(letter.subject()).isEqualTo(words);
            assertThat(letter.text()).contains("\n" + words + "\n");
            assertThat(letter.html()).contains("<p style=\"margin:0 0 16px;\">" + escaped(words) + "</p>");
            assertThat(letter.text() + letter.html()).doesNotContain("49");
        }
    }

    private static String escaped(String typed) {
        return typed.replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private Written write(MailTemplate template, Locale locale, Map<String, Object> facts) {
        return writer.write(Fixtures.complaint(locale.getLanguage(), "Ada Lovelace"), template, facts, locale);
    }

    /** Under target, for people who want to see what the letters look like. */
    private static void keepForALook(MailTemplate template, Locale locale, Written letter) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "letters"));
        String name = template.fileName() + "-" + locale.getLanguage();
        Files.writeString(folder.resolve(name + ".html"), letter.html());
        Files.writeString(folder.resolve(name + ".txt"), letter.text());
    }
}
