package org.redress.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.ShippedMessages;
import org.redress.complaint.ComplaintNumber;
import org.redress.contract.OrganisationZone;
import org.redress.dossier.CaseFile.Block;
import org.redress.dossier.CaseFile.Enclosure;
import org.redress.dossier.CaseFile.Fact;
import org.redress.dossier.CaseFile.Part;

/** However a marked name is written, nothing of it is left. */
class RedactionTest {

    private static final SectionWords WORDS =
            new SectionWords(new ObjectMapper(), new OrganisationZone(ZoneOffset.UTC), ShippedMessages.all());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Peter Other",
                "PETER  OTHER",
                "Peter\nOther",
                "Peter\u202d Other",
                "Pe\u2066ter Other",
                "Pe\u034fter Other",
                "Pe\ufe0fter Other",
                "Pe\u00adter Other",
                "P\u200be\u2060ter\u00a0Other",
                "Pe\udb40\udc41ter Other",
                "Ｐｅｔｅｒ Other",
                "Pe-\nter Other",
                "Pe-\r\n> ter Other",
                "Péter Óther",
                "P\u0338eter Other",
                "Peter_Other",
                "peter-other",
                "Peter,Other"
            })
    void a_passage_is_found_however_it_is_written(String written) {
        assertThat(without("before " + written + " after", "Peter Other")).isEqualTo("before [x] after");
    }

    @ParameterizedTest
    @CsvSource({
        "O’Brien, O'Brien",
        "O'Brien, O’Brien",
        "STRASSE 9, Straße 9",
        "Straße 9, STRASSE 9",
        "Ann-Marie, Ann Marie",
        "ﬁne, fine"
    })
    void spellings_are_the_same_where_readers_take_them_for_the_same(String written, String marked) {
        assertThat(without("a " + written + " b", marked)).isEqualTo("a [x] b");
    }

    @Test
    void of_passages_that_overlap_nothing_is_left() {
        assertThat(without("Ann Marie Park was there", "Ann Marie", "Marie Park"))
                .isEqualTo("[x] was there");
        assertThat(without("aaaa b", "aa")).isEqualTo("[x] b");
    }

    @Test
    void korean_is_taken_out_by_syllables_and_with_its_endings_left() {
        assertThat(without("김비밀이 말했습니다", "김비밀")).isEqualTo("[x]이 말했습니다");
        assertThat(without("기차", "김")).isEqualTo("기차");
    }

    @Test
    void passages_come_before_the_numbers_of_staff() {
        var redaction = redaction(marks("handler@peter.example", "the lead of Team Nine"), Set.of("handler", "lead"));

        assertThat(redaction
                        .of(file("timeline", "Mail handler@peter.example or the lead of Team Nine."))
                        .parts()
                        .get(0)
                        .blocks()
                        .get(0)
                        .text())
                .isEqualTo("Mail [withheld] or [withheld].");
    }

    @Test
    void the_id_of_a_member_of_staff_is_a_number_where_it_stands_for_one_and_a_word_in_words_of_people() {
        var redaction = redaction(marks(), Set.of("handler", "j.doe"));

        Block left = redaction
                .of(file("complaint", "The handler was kind; j.doe was not."))
                .parts()
                .get(0)
                .blocks()
                .get(0);

        assertThat(left.text()).isEqualTo("The handler was kind; member of staff 2 was not.");
        assertThat(left.facts()).containsExactly(new Fact("By", "member of staff 1", true));
        assertThat(redaction
                        .of(file("timeline", "asked handler"))
                        .parts()
                        .get(0)
                        .blocks()
                        .get(0)
                        .text())
                .isEqualTo("asked member of staff 1");
    }

    @Test
    void nothing_says_what_a_document_was_that_is_not_shown_as_it_was() {
        var redaction = redaction(new Marks(Set.of(), Set.of("document-2"), Set.of("secret")), Set.of());

        List<Enclosure> left = redaction.of(file("complaint", "")).enclosures();

        assertThat(left).extracting(Enclosure::identity).extracting(List::size).containsExactly(0, 1, 0);
        assertThat(left)
                .extracting(Enclosure::content)
                .extracting(content -> content == null)
                .containsExactly(true, false, false);
    }

    @Test
    void says_which_passages_stand_nowhere() {
        var redaction = redaction(marks("Peter", "Petra", "Paul"), Set.of());
        redaction.of(file("timeline", "peter came"));
        redaction.words().apply("and PAUL");

        assertThat(redaction.notFound()).containsExactly("Petra");
    }

    private static String without(String text, String... passages) {
        return new Blackout("[x]").passages(List.of(passages)).apply(text);
    }

    private static Redaction redaction(Marks marks, Set<String> staff) {
        return new Redaction(marks, new java.util.TreeSet<>(staff), Set.of(), WORDS, Locale.ENGLISH);
    }

    private static Marks marks(String... passages) {
        return new Marks(Set.of(), Set.of(), Set.of(passages));
    }

    private static CaseFile file(String part, String text) {
        return new CaseFile(
                ComplaintNumber.of(2026, 1),
                List.of(),
                List.of(new Part(part, "Part", List.of(new Block(null, List.of(Fact.by("By", "handler")), text)))),
                List.of(enclosure(1, "application/pdf"), enclosure(2, "image/png"), enclosure(3, "text/plain")));
    }

    private static Enclosure enclosure(long id, String kind) {
        return new Enclosure(
                id,
                "x",
                kind,
                List.of(),
                List.of(new Fact("SHA-256", "abc")),
                () -> "secret".getBytes(StandardCharsets.UTF_8));
    }
}
