package org.redress.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.models.TestContract.decision;
import static org.redress.models.TestContract.file;
import static org.redress.models.TestContract.findings;
import static org.redress.models.TestContract.form;
import static org.redress.models.TestContract.process;
import static org.redress.models.TestContract.replaced;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.models.expressions.ExpressionGrammar;
import org.redress.models.expressions.Feel;
import org.redress.platform.Attacks;

/** Each attack, put into each place that can carry an expression, is refused. */
class ExpressionCarriersTest {

    @ParameterizedTest
    @MethodSource("carriers")
    void no_attack_passes_where_a_process_carries_an_expression(String carrier, String elements) {
        assertThat(Attacks.in("juel"))
                .isNotEmpty()
                .allSatisfy(attack -> assertThat(findings(process(elements.replace("~", xml(attack)))))
                        .as(attack)
                        .isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Msg_", "Err_", "Sig_", "Esc_"})
    void no_attack_passes_in_the_names_of_messages_errors_signals_and_escalations(String prefix) {
        String kind = switch (prefix) {
            case "Msg_" -> "message id=\"X\" name";
            case "Err_" -> "error id=\"X\" name=\"e\" errorCode";
            case "Sig_" -> "signal id=\"X\" name";
            default -> "escalation id=\"X\" name=\"e\" escalationCode";
        };
        assertThat(Attacks.in("juel"))
                .filteredOn(attack -> !ExpressionGrammar.violations(attack).isEmpty())
                .isNotEmpty()
                .allSatisfy(attack -> assertThat(findings(replaced(
                                process(""),
                                "<bpmn:process",
                                "<bpmn:" + kind + "=\"" + xml(attack) + "\"/><bpmn:process")))
                        .as(attack)
                        .isNotEmpty());
    }

    @ParameterizedTest
    @CsvSource({"When", "Then"})
    void no_attack_passes_in_a_cell_of_a_decision(String place) {
        assertThat(Stream.concat(Attacks.in("feel").stream(), Attacks.in("juel").stream()))
                .isNotEmpty()
                .allSatisfy(attack -> assertThat(findings(
                                place.equals("When")
                                        ? decision("string", attack, "\"b\"")
                                        : decision("string", "\"a\"", attack)))
                        .as(attack)
                        .isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "inputExpression",
                "inputEntry",
                "outputEntry",
                "literalExpression",
                "definitions",
                "decisionTable"
            })
    void no_language_but_feel_passes_anywhere_in_a_decision(String element) {
        ModelFile literal = replaced(decision("string", "\"a\"", "\"b\""), "</definitions>", """
            <decision id="other" name="O" camunda:historyTimeToLive="P1D"><literalExpression id="L"><text>1</text></literalExpression></decision>
            </definitions>""");
        for (String language : List.of("juel", "javascript", "groovy", "python", "http://www.java.com/java")) {
            assertThat(findings(replaced(
                            literal, "<" + element, "<" + element + " expressionLanguage=\"" + language + "\"")))
                    .as(language)
                    .anySatisfy(finding -> assertThat(finding.sentence()).contains("written in FEEL"));
        }
    }

    @Test
    void no_attack_passes_as_the_input_or_the_expression_of_a_decision() {
        String literal = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="D" name="D" namespace="x"
              xmlns:camunda="http://camunda.org/schema/1.0/dmn"><decision id="aDecision" name="A" camunda:historyTimeToLive="P1D">
              <literalExpression id="L"><text>%s</text></literalExpression></decision></definitions>""";
        List<String> calls = Attacks.in("feel").stream()
                .filter(attack -> attack.contains("(") || attack.contains("class"))
                .toList();

        assertThat(calls).isNotEmpty().allSatisfy(attack -> {
            assertThat(findings(file("a.dmn", literal.formatted(xml(attack)))))
                    .as(attack)
                    .satisfiesAnyOf(
                            found -> assertThat(found).isNotEmpty(),
                            found -> assertThat(attack).startsWith("get value("));
            assertThat(findings(replaced(
                            decision("string", "", "\"b\""),
                            "<text>written</text>",
                            "<text>" + xml(attack) + "</text>")))
                    .as(attack)
                    .satisfiesAnyOf(
                            found -> assertThat(found).isNotEmpty(),
                            found -> assertThat(attack).startsWith("get value("));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "html", "label", "description"})
    void no_attack_passes_in_a_text_of_a_form(String property) {
        assertThat(Attacks.in("form"))
                .isNotEmpty()
                .allSatisfy(attack -> assertThat(
                                findings(form("[{\"type\":\"" + (property.equals("html") ? "html" : "text")
                                        + "\",\"id\":\"T\",\"" + (property.equals("html") ? "content" : property)
                                        + "\":" + JsonNodeFactory.instance.textNode(attack) + "}]")))
                        .as(attack)
                        .extracting(Finding::element)
                        .contains("T"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"conditional\":{\"hide\":~}",
                "\"readonly\":~",
                "\"valuesExpression\":~",
                "\"validate\":{\"required\":~}",
                "\"appearance\":{\"prefixAdorner\":~}",
                "\"label\":~",
                "\"values\":[{\"label\":~,\"value\":\"a\"}]"
            })
    void no_call_beyond_feel_passes_in_a_condition_of_a_form(String property) {
        List<String> calls = Attacks.in("feel").stream()
                .filter(attack -> !Feel.isExpression(attack))
                .toList();

        assertThat(calls)
                .hasSizeGreaterThan(10)
                .allSatisfy(attack -> assertThat(findings(form("[{\"type\":\"textfield\",\"id\":\"T\","
                                + property.replace(
                                        "~",
                                        JsonNodeFactory.instance
                                                .textNode("=" + attack)
                                                .toString()) + "}]")))
                        .as(attack)
                        .isNotEmpty());
    }

    static Stream<String[]> carriers() throws IOException {
        try (InputStream in = ExpressionCarriersTest.class.getResourceAsStream("carriers.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> line.contains("\t")).map(line -> line.split("\t")).toList().stream();
        }
    }

    private static String xml(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
