package org.redress.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.complaint.Complaint;
import org.redress.complaint.Priority;
import org.redress.correspondence.LetterWriter.Written;
import org.redress.correspondence.links.LinkMarkers;
import org.redress.models.LetterFile;
import org.redress.record.Subject;

class LetterWriterTest {

    private static final LetterContents ACKNOWLEDGEMENT = SampleLetters.of("ACKNOWLEDGEMENT");

    static Stream<Arguments> everyLetter() {
        return inBothLanguages(SampleLetters.ABOUT_COMPLAINTS.values());
    }

    static Stream<Arguments> everyLetterAboutTheHouse() {
        return inBothLanguages(SampleLetters.ABOUT_THE_HOUSE.values());
    }

    private static Stream<Arguments> inBothLanguages(Collection<LetterContents> letters) {
        return letters.stream()
                .flatMap(
                        letter -> Stream.of(Locale.ENGLISH, Locale.KOREAN).map(locale -> Arguments.of(letter, locale)));
    }

    @Test
    void there_is_a_sample_of_every_kind_of_letter() {
        assertThat(Stream.of(SampleLetters.ABOUT_COMPLAINTS, SampleLetters.ABOUT_THE_HOUSE)
                        .flatMap(samples -> samples.keySet().stream()))
                .containsExactlyInAnyOrderElementsOf(
                        AllLetters.KNOWN.all().stream().map(LetterKind::name).toList());
    }

    @ParameterizedTest
    @MethodSource("everyLetter")
    void writes_every_letter_without_a_hole(LetterContents contents, Locale locale) throws IOException {
        WrittenLetter letter = WrittenLetter.of(contents, locale);

        assertThat(letter.subject()).contains(Fixtures.NUMBER.value()).doesNotContain("{", "??");
        for (String body : new String[] {letter.text(), letter.html()}) {
            assertThat(body)
                    .contains(Fixtures.NUMBER.value())
                    .doesNotContain("null", "??", "{0}", "{1}", "[#", " th:", "''");
        }
        assertThat(letter.html()).startsWith("<!DOCTYPE html>").contains("<html lang=\"" + locale.getLanguage() + "\"");
        assertThat(letter.text()).doesNotContain("\n\n\n");
        keepForALook(contents.kind(), locale, letter);
    }

    @ParameterizedTest
    @MethodSource("everyLetter")
    void says_the_same_in_text_and_html(LetterContents contents, Locale locale) {
        WrittenLetter letter = WrittenLetter.of(contents, locale);

        String text = letter.text()
                .replaceAll("(?m)^\\d\\. ", "")
                .replaceAll("redress:[\\w?=/-]+", "")
                .replaceAll("[^\\p{L}\\p{N}]", "");
        String html = letter.html()
                .replaceAll("(?s)^.*?</h1>", "")
                .replaceAll("(?s)<[^>]+>", "")
                .replaceAll("&(#\\d+|[a-z]+);", "")
                .replaceAll("[^\\p{L}\\p{N}]", "");
        assertThat(html).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("everyLetterAboutTheHouse")
    void writes_about_the_house_without_a_complaint(LetterContents contents, Locale locale) {
        WrittenLetter letter = WrittenLetter.about(null, contents, locale);

        assertThat(letter.subject()).isNotBlank();
        for (String body : new String[] {letter.text(), letter.html()}) {
            assertThat(body).doesNotContain("null", "??", "{0}", "[#", " th:", "''");
        }
    }

    @Test
    void acknowledges_with_number_contact_steps_dates_link_and_outside_route() {
        WrittenLetter letter = WrittenLetter.of(ACKNOWLEDGEMENT, Locale.ENGLISH);

        assertThat(letter.text())
                .contains(
                        "Dear Ada Lovelace,",
                        "on 2 March 2026",
                        "by 1 April 2026",
                        "020 7946 0000",
                        "Energy Ombudsman",
                        LinkMarkers.TRACKING,
                        "What happens next");
    }

    @Test
    void tells_days_in_the_time_zone_of_the_organisation() {
        var korea = new LetterWriter(
                Fixtures.organisation(ZoneId.of("Asia/Seoul")),
                WrittenLetter.SETTINGS,
                Fixtures::letters,
                Fixtures.tellings(ZoneId.of("Asia/Seoul")));

        Written letter = korea.write(Fixtures.complaint("ko", "홍길동"), ACKNOWLEDGEMENT, Locale.KOREAN);

        assertThat(letter.text()).contains("홍길동 님께", "2026년 3월 3일에", "2026년 4월 2일까지");
    }

    @Test
    void promises_the_response_date_of_the_complaint_once_there_is_one() {
        Complaint complaint = Fixtures.complaint("en", "Ada Lovelace");
        complaint.prioritise(Priority.P1);
        complaint.respondBy(Instant.parse("2026-03-07T12:00:00Z"));

        assertThat(WrittenLetter.about(complaint, ACKNOWLEDGEMENT, Locale.ENGLISH)
                        .text())
                .contains("by 7 March 2026");
    }

    @ParameterizedTest
    @MethodSource("everyLetter")
    void keeps_complainants_out_of_subjects_and_staff_mail(LetterContents contents, Locale locale) {
        WrittenLetter letter = WrittenLetter.of(contents, locale);

        assertThat(letter.subject()).doesNotContain("Ada", "Heating");
        if (contents.kind().isForStaff()) {
            assertThat(letter.text() + letter.html())
                    .doesNotContain(
                            "Ada", "complainant@", "heating", "Heating", LinkMarkers.TRACKING, LinkMarkers.ANSWER);
        }
    }

    @Test
    void knows_who_reads_a_letter() {
        assertThat(AllLetters.KNOWN.all().stream().filter(LetterKind::isForStaff))
                .extracting(LetterKind::name)
                .contains("ESCALATION", "ESCALATION_ALARM", "GUESSING", "WORK_TAKEN");
    }

    @Test
    void has_general_words_for_an_organisation_that_did_not_say_who_it_is() {
        var nobody = new LetterWriter(
                new Organisation("", "", "en", ZoneOffset.UTC),
                WrittenLetter.SETTINGS,
                Fixtures::letters,
                Fixtures.tellings(ZoneOffset.UTC));

        assertThat(nobody.write(Fixtures.complaint("en", "Ada"), ACKNOWLEDGEMENT, Locale.ENGLISH)
                        .text())
                .contains("Complaints team", "complaints@example.org");
    }

    @Test
    void has_every_text_in_both_languages() {
        Map<String, String> english = LetterFile.shipped("en").texts();
        Map<String, String> korean = LetterFile.shipped("ko").texts();

        assertThat(korean.keySet()).isNotEmpty().isEqualTo(english.keySet()).allSatisfy(key -> {
            assertThat(korean.get(key)).isNotEqualTo(english.get(key)).containsPattern("[가-힣]");
            assertThat(english.get(key)).doesNotContainPattern("(?<!')'(?!')");
        });
    }

    @Test
    void writes_a_letter_of_a_process_owner_paragraph_by_paragraph() {
        WrittenLetter letter = WrittenLetter.of(new OwnLetter("documents-needed"), Locale.ENGLISH);

        assertThat(letter.subject()).isEqualTo("Documents for complaint " + Fixtures.NUMBER);
        assertThat(letter.text())
                .contains("Dear Ada Lovelace,\n\nWe can't go on without your bill, Ada Lovelace.\n\n"
                        + "Please send it\nwith the number " + Fixtures.NUMBER + ".\n\nFollow your complaint:");
        assertThat(letter.html()).contains("your bill, Ada Lovelace.</p>", "Please send it<br>with the number");
    }

    @Test
    void refuses_a_letter_that_nobody_has_written() {
        assertThatThrownBy(() -> WrittenLetter.of(new OwnLetter("nowhere"), Locale.KOREAN))
                .isInstanceOf(OwnLetters.UnknownLetter.class)
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
        var past = new LetterWriter(
                Fixtures.organisation(WrittenLetter.LONDON),
                WrittenLetter.SETTINGS,
                () -> new LetterTemplates(texts),
                Fixtures.tellings(WrittenLetter.LONDON));

        for (LetterContents contents : List.of(ACKNOWLEDGEMENT, new OwnLetter("x"))) {
            Written letter = past.write(Fixtures.complaint("en", "Ada"), contents, Locale.ENGLISH);

            assertThat(letter.subject()).isEqualTo(words);
            assertThat(letter.text()).contains("\n" + words + "\n");
            assertThat(letter.html())
                    .contains("<p style=\"margin:0 0 16px;\">" + WrittenLetter.escaped(words) + "</p>");
            assertThat(letter.text() + letter.html()).doesNotContain("49");
        }
    }

    @Test
    void letters_of_the_ladder_name_what_is_no_complaint_by_its_key() {
        record Audit(String kind, String key) implements Subject {}

        for (Locale locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
            for (String kind : List.of("ESCALATION", "ESCALATION_ALARM", "WORK_TAKEN")) {
                Written letter =
                        WrittenLetter.WRITER.writeAbout(new Audit("audit", "audit-7"), SampleLetters.of(kind), locale);

                assertThat(List.of(letter.subject(), letter.text(), letter.html()))
                        .allSatisfy(part -> assertThat(part)
                                .contains("audit-7")
                                .doesNotContain("omplaint audit", "민원 audit", "{", "??"));
            }
        }
    }

    /** Under target, for people who want to see what the letters look like. */
    private static void keepForALook(LetterKind kind, Locale locale, WrittenLetter letter) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "letters"));
        String name = kind.fileName() + "-" + locale.getLanguage();
        Files.writeString(folder.resolve(name + ".html"), letter.html());
        Files.writeString(folder.resolve(name + ".txt"), letter.text());
    }
}
