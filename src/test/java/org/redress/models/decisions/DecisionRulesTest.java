package org.redress.models.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.models.TestContract.decision;
import static org.redress.models.TestContract.file;
import static org.redress.models.TestContract.findings;
import static org.redress.models.TestContract.replaced;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.models.Finding;
import org.redress.models.ModelFile;

/** Cells and rows of decision tables. */
class DecisionRulesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        string  | [1..       | "b"    | When | cannot be read
        string  | "a" "b"    | "b"    | When | cannot be read
        string  | "a"        | if then | Then | cannot be read
        string  | critical   | "b"    | When | put a text in quotes
        string  | "a"        | late   | Then | put a text in quotes
        string  | 5          | "b"    | When | not of the type string
        integer | "a"        | "b"    | When | not of the type integer
        integer | 1.5        | "b"    | When | not of the type integer
        double  | true       | "b"    | When | not of the type double
        boolean | "true"     | "b"    | When | not of the type boolean
        string  | "a"        | 5      | Then | not of the type string
        string  | 1 + f(2)   | "b"    | When | cannot be read
        """)
    void a_cell_that_cannot_be_read_or_has_another_type_is_found(
            String type, String when, String then, String cell, String sentence) {
        assertThat(findings(decision(type, when, then))).anySatisfy(finding -> {
            assertThat(finding.element()).isEqualTo(cell);
            assertThat(finding.sentence()).contains(sentence);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        string  | "a", "b"            | "c"
        string  | not("a", null)      | if written = "a" then "b" else "c"
        string  | starts with(?, "a") | upper case(written)
        integer | [1..5), > 7         | "c"
        double  | <= 1.5, null        | string(written)
        boolean | true                | null
        date    | < date("2026-01-01") | "c"
        """)
    void a_cell_that_can_be_read_passes(String type, String when, String then) {
        assertThat(findings(decision(type, when, then))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "RULE ORDER,PRIORITY,hit policies",
        "RULE ORDER,OUTPUT ORDER,hit policies",
        "typeRef=\"string\",typeRef=\"number\",type must be",
        "camunda:historyTimeToLive=\"P1D\",x=\"\",time to live"
    })
    void what_the_engine_does_not_know_is_found(String what, String with, String sentence) {
        assertThat(findings(replaced(decision("string", "\"a\"", "\"b\""), what, with.equals("x=\"\"") ? "" : with)))
                .anySatisfy(finding -> assertThat(finding.sentence()).contains(sentence));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        UNIQUE | integer | < 50; > 50                  | 50
        UNIQUE | integer | < 50; [50..75); > 75        | 75
        FIRST  | integer | < 50                        | 50
        ANY    | integer | >= 0                        | -1
        UNIQUE | double  | <= 1; >= 2                  | 1.5
        UNIQUE | boolean | true                        | false
        UNIQUE | boolean | true; false, null; null     | fits too
        UNIQUE | string  | "a"; "b"                    | anything else
        FIRST  | string  | not("a")                    | "a"
        UNIQUE | string  | "a", null; not("a", null)   |
        UNIQUE | string  | "a", "b"; "b"; not("a","b") | Row 1 fits too
        UNIQUE | integer | <= 50; >= 50                | Row 1 fits too when x is 50
        UNIQUE | integer | [1..10]; (5..7); < 1; > 10  | Row 1 fits too
        UNIQUE | integer | < 50; >= 50                 |
        UNIQUE | integer | [0..49]; [50..99]; < 0; > 99 |
        UNIQUE | double  | [0..49]; [50..99]; < 0; > 99 | 49.5
        UNIQUE | string  | starts with(?, "a"); "b"    |
        UNIQUE | string  | -                           |
        UNIQUE | string  | -; "a"                      | Row 1 fits too
        FIRST  | string  | "a"; -                      |
        COLLECT | string | "a"; "a"                    |
        RULE ORDER | string | "a"; "a"                 |
        """)
    void a_gap_and_an_overlap_are_found(String policy, String type, String cells, String sentence) {
        var sentences = findings(table(policy, type, cells.split(";"))).stream()
                .map(Finding::sentence)
                .toList();

        if (sentence == null) {
            assertThat(sentences).isEmpty();
        } else {
            assertThat(sentences).anySatisfy(found -> assertThat(found).contains(sentence));
        }
    }

    @Test
    void rows_that_say_the_same_may_overlap_under_any_and_others_may_not() {
        assertThat(findings(table("ANY", "string", "-", "\"a\"")))
                .extracting(Finding::element)
                .containsExactly("Rule_1");
        assertThat(findings(replaced(table("ANY", "string", "-", "\"a\""), "\"r1\"", "\"r0\"")))
                .isEmpty();
    }

    @Test
    void declared_values_are_the_only_ones_that_come() {
        ModelFile declared = replaced(
                table("UNIQUE", "string", "\"a\"", "\"b\""),
                "</inputExpression>",
                "</inputExpression><inputValues id=\"V\"><text>\"a\", \"b\"</text></inputValues>");

        assertThat(findings(declared)).isEmpty();
        assertThat(findings(replaced(declared, "<text>\"b\"</text></inputEntry>", "<text>\"bb\"</text></inputEntry>")))
                .extracting(Finding::sentence)
                .anyMatch(sentence -> sentence.contains("\"bb\" is not among the values"));
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 5000})
    void nesting_without_end_is_refused_and_not_read(int depth) {
        assertThat(findings(decision("string", "(".repeat(depth) + "1" + ")".repeat(depth), "\"b\"")))
                .extracting(Finding::element)
                .contains("When");
    }

    private static ModelFile table(String policy, String type, String... cells) {
        String rules = Stream.iterate(0, i -> i < cells.length, i -> i + 1)
                .map(i -> """
            <rule id="Rule_%d"><inputEntry id="When_%d"><text>%s</text></inputEntry><outputEntry id="Then_%d"><text>"r%d"</text></outputEntry></rule>""".formatted(
                                i, i, cells[i].strip().replace("<", "&lt;").replace(">", "&gt;"), i, i))
                .collect(Collectors.joining());
        return file("processes/decisions/t.dmn", """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="D" name="D" namespace="x"
              xmlns:camunda="http://camunda.org/schema/1.0/dmn"><decision id="t" name="T" camunda:historyTimeToLive="P1D">
              <decisionTable id="Table" hitPolicy="%s"><input id="In"><inputExpression id="IE" typeRef="%s"><text>x</text></inputExpression></input>
              <output id="Out" name="b" typeRef="string"/>%s</decisionTable></decision></definitions>""".formatted(policy, type, rules));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        category    | "SERVIC"               | no word of this code list
        category    | "SERVICE", "SERVIC"    | no word of this code list
        category    | not("SERVIC")          | no word of this code list
        category    | "SERVICE_LATE"         | it is one of subcategory
        subcategory | "SERVICE"              | it is one of category
        """)
    void a_word_that_its_code_list_does_not_have_is_found(String fact, String cell, String sentence) {
        assertThat(findings(replaced(decision("string", cell, "\"b\""), ">written<", ">" + fact + "<")))
                .anySatisfy(finding -> assertThat(finding.sentence()).contains(sentence));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        category    | "SERVICE", "PRODUCT"
        category    | not("SERVICE")
        category    | null
        subcategory | "SERVICE_LATE"
        """)
    void a_word_of_the_code_list_passes(String fact, String cell) {
        assertThat(findings(replaced(decision("string", cell, "\"b\""), ">written<", ">" + fact + "<")))
                .isEmpty();
    }

    @Test
    void a_table_that_asks_for_a_word_needs_a_row_for_those_that_are_added_later() {
        ModelFile closed = replaced(
                replaced(decision("string", "\"SERVICE\"", "\"b\""), ">written<", ">category<"),
                "hitPolicy=\"RULE ORDER\"",
                "hitPolicy=\"UNIQUE\"");
        ModelFile declared = replaced(
                closed,
                "</inputExpression></input>",
                "</inputExpression><inputValues id=\"V\"><text>\"SERVICE\"</text></inputValues></input>");

        assertThat(findings(declared))
                .anySatisfy(finding -> assertThat(finding.sentence()).contains("No row fits"));
    }
}
