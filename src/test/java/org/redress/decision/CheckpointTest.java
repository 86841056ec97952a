package org.redress.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.decision.DecisionModel.facts;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckpointTest {

    private final DecisionModel checkpoint = new DecisionModel("checkpoint.dmn", "determineCheckpoint");

    @ParameterizedTest
    @CsvSource({
        "LEGAL,0,50",
        "LEGAL,49,50",
        "LEGAL,50,75",
        "LEGAL,74,75",
        "LEGAL,75,80",
        "LEGAL,79,80",
        "LEGAL,80,100",
        "LEGAL,99,100",
        "INTERNAL,0,50",
        "INTERNAL,50,75",
        "INTERNAL,75,100",
        "INTERNAL,80,100",
        "INTERNAL,99,100"
    })
    void every_share_leads_to_a_later_one(String clockClass, int share, int next) {
        assertThat(((Number) checkpoint.answer(facts("clockClass", clockClass, "clockShare", share))).intValue())
                .isEqualTo(next);
    }
}
