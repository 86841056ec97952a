package org.redress.models.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.models.Contract;
import org.redress.models.Finding;
import org.redress.models.ModelFile;
import org.redress.models.ModelRules;
import org.redress.models.TestContract;

/** Asked through the gate, as a deployment asks. */
class LetterRulesTest {

    private static final Contract CONTRACT = TestContract.CONTRACT;
    private static final String NAME = "forms/letters/letters_en.properties";
    private static final String OWN = "own.documents-needed.subject=Papers for {0}\nown.documents-needed.text=";

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void the_shipped_file_keeps_to_the_rules_under_either_name(String language) throws Exception {
        byte[] shipped = Files.readAllBytes(Path.of("forms/letters/letters_" + language + ".properties"));

        assertThat(ModelRules.check(List.of(new ModelFile("letters_" + language + ".properties", shipped)), CONTRACT))
                .isEmpty();
        assertThat(ModelRules.check(List.of(new ModelFile(NAME.replace("en", language), shipped)), CONTRACT))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "acknowledgement.subject=Thank you! It''s complaint {0}",
                "# nothing changed",
                "acknowledgement.intro=This month: we heard you on {0}, number {1}; it is the 5th: of many — 100 % [sic] (a) #1 $5 * @ ~ C:\\\\temp",
                "\uFEFFsignature=Yours",
                "acknowledgement.intro=Received.",
                OWN + "Dear {1},\\n\\nplease send them for {0}.\\nThank you."
            })
    void a_file_may_change_some_texts_and_add_letters(String content) {
        assertThat(findings(content)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        [[${7*7}]]                          | "[["
        [(${7*7})]                          | "[("
        [# th:text="x"/]                    | "[#"
        [/]                                 | "[/"
        <b th:text="x">                     | "th:t"
        <b data-th-text="x">                | "data-th-t"
        TH:utext                            | "TH:u"
        ${T(java.lang.Runtime)}             | "${"
        #{signature}                        | "#{"
        *{number}                           | "*{"
        @{/}                                | "@{"
        ~{html/layout}                      | "~{"
        __x__                               | "__"
        see redress:answer-link?answer=accept | "redress:"
        """)
    void whatever_a_template_engine_could_obey_is_refused(String text, String marker) {
        for (String key : new String[] {"acknowledgement.next", "acknowledgement.subject"}) {
            assertThat(findings(key + "=" + text)).anySatisfy(finding -> {
                assertThat(finding.element()).isEqualTo(key);
                assertThat(finding.sentence()).startsWith(marker + " cannot stand in a letter");
            });
        }
        assertThat(findings(OWN + text))
                .extracting(Finding::sentence)
                .anyMatch(sentence -> sentence.startsWith(marker));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
        acknowledgement.subject={0,choice,0#none|1#one}    ! Braces are for numbered places
        acknowledgement.subject={0,number}                 ! Braces are for numbered places
        acknowledgement.subject={0                         ! Braces are for numbered places
        acknowledgement.subject=0}                         ! Braces are for numbered places
        acknowledgement.subject={ 0 }                      ! Braces are for numbered places
        acknowledgement.subject={}                         ! Braces are for numbered places
        acknowledgement.subject={2147483647}               ! Braces are for numbered places
        acknowledgement.subject={1}                        ! {1} is not filled in this text; it has {0}.
        acknowledgement.next={0}                           ! {0} is not filled in this text; it has no places.
        signature=It's us                                  ! Write two apostrophes
        acknowledgement.subject='{0}'                                    ! Write two apostrophes
        signature=                                         ! The text is empty
        signature=\\u0020                               ! The text is empty
        acknowledgement.subject=a\\nBcc: x@y.z             ! A line break can stand only
        acknowledgement.subject=a\\r                       ! control character
        signature=a\\u0007                                 ! control character
        signature=a\\u202Eb                                ! control character
        signature=a\\u0000                                 ! NUL
        signature=a\\uD83D                                 ! half of a character
        signature=a\\u00                                   ! The file cannot be read
        acknowledgment.subject=Typing mistake              ! There is no such text
        own.Documents.text=x                               ! There is no such text
        own.a-.text=x                                      ! There is no such text
        own.a.html=x                                       ! There is no such text
        own.a.subject=For {1}NEWLINEown.a.text=x              ! {1} is not filled in this text; it has {0}.
        own.a.text=x                                       ! own.a.subject is missing
        own.a.subject=x                                    ! own.a.text is missing
        """)
    void a_flaw_is_found_with_what_to_do(String content, String sentence) {
        assertThat(findings(content.replace("NEWLINE", "\n")))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.sentence()).contains(sentence));
    }

    @Test
    void texts_have_a_greatest_length() {
        assertThat(findings("acknowledgement.subject=" + "x".repeat(201)))
                .singleElement()
                .asString()
                .contains("too long", "200");
        assertThat(findings("acknowledgement.subject=" + "{0}".repeat(10)))
                .as("counted with its places filled")
                .hasSize(1);
        assertThat(findings("acknowledgement.intro=" + "x".repeat(2_001))).hasSize(1);
        assertThat(findings(OWN + "x".repeat(10_000))).isEmpty();
        assertThat(findings(OWN + "x".repeat(10_001))).hasSize(1);
        assertThat(findings((OWN + "x").replace("documents-needed", "n".repeat(41))))
                .hasSize(2);
    }

    @Test
    void every_flaw_is_told_at_once() {
        assertThat(findings("signature=It's ${x}\nnowhere=x\ntrack=a\ntrack=b"))
                .extracting(Finding::element)
                .containsExactlyInAnyOrder("track", "nowhere", "signature", "signature", "signature");
    }

    @Test
    void a_file_has_to_be_utf_8_and_named_after_its_language() {
        byte[] latin = "signature=Grüße".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(ModelRules.check(List.of(new ModelFile(NAME, latin)), CONTRACT))
                .singleElement()
                .asString()
                .contains("not UTF-8");
        for (String name : List.of(
                "letters_fr.properties", "letters.properties", "application.properties", "letters_en.x.properties")) {
            assertThat(ModelRules.check(List.of(file(name, "signature=x")), CONTRACT))
                    .singleElement()
                    .asString()
                    .startsWith(name)
                    .contains("letters_en.properties and letters_ko.properties");
        }
    }

    @Test
    void one_deployment_has_each_language_once() {
        assertThat(ModelRules.check(
                        List.of(file(NAME, "signature=x"), file("letters_en.properties", "signature=y")), CONTRACT))
                .singleElement()
                .asString()
                .contains("same language");
        assertThat(ModelRules.check(
                        List.of(file(NAME, "signature=x"), file("letters_ko.properties", "signature=y")), CONTRACT))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reason",
                "causeReason",
                "method",
                "approvalReason",
                "lessons",
                "finding.reason",
                "remark",
                "reviewReasons"
            })
    void nothing_that_is_internal_can_be_named_in_a_letter(String fact) {
        for (String text : new String[] {"${" + fact + "}", "[[${" + fact + "}]]", "{" + fact + "}"}) {
            assertThat(findings("decision.reasons=" + text)).as(text).isNotEmpty();
            assertThat(findings(OWN + text)).as(text).isNotEmpty();
        }
        assertThat(findings(OWN + "See {2}")).isNotEmpty();
    }

    private static List<Finding> findings(String content) {
        return ModelRules.check(List.of(file(NAME, content)), CONTRACT);
    }

    private static ModelFile file(String name, String content) {
        return new ModelFile(name, content.getBytes(StandardCharsets.UTF_8));
    }
}
