package org.redress.models.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which variables an expression of a table reads. */
class UsedNamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stage | stage",
                "date(receivedOn) | receivedOn",
                "if vulnerable then \"the amount\" else channel | vulnerable,channel",
                "amount + 2 * other_amount1 | amount,other_amount1",
                "day of week(receivedOn) | receivedOn",
                "person.name | person",
                "string length(category) > 3 and not(urgent) | category,urgent"
            })
    void names_without_words_of_feel_functions_and_texts(String expression, String names) {
        assertThat(UsedNames.of(decision(expression)).needed()).containsExactlyInAnyOrder(names.split(","));
    }

    @Test
    void the_facts_behind_required_decisions_belong_to_it_their_answers_do_not() throws Exception {
        try (var file = Files.newInputStream(Path.of("processes/decisions/priority.dmn"))) {
            var priority = DmnEngineConfiguration.createDefaultDmnEngineConfiguration()
                    .buildEngine()
                    .parseDecision("determinePriority", file);

            assertThat(UsedNames.of(priority).needed())
                    .containsExactlyInAnyOrder(
                            "immediateActionNeeded",
                            "complexity",
                            "safetyImplication",
                            "harm",
                            "peopleAffected",
                            "amountAtStake",
                            "amountCurrency",
                            "vulnerable",
                            "recurrences",
                            "outsideInterest");
        }
    }

    private static DmnDecision decision(String expression) {
        String escaped = expression.replace("<", "&lt;").replace(">", "&gt;");
        String file = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="D" name="D" namespace="x">
              <decision id="d" name="d"><decisionTable id="t">
                <input id="i"><inputExpression id="e"><text>%s</text></inputExpression></input>
                <output id="o" name="o" typeRef="string" />
              </decisionTable></decision>
            </definitions>""".formatted(escaped);
        return DmnEngineConfiguration.createDefaultDmnEngineConfiguration()
                .buildEngine()
                .parseDecision(
                        "d", Dmn.readModelFromStream(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))));
    }
}
