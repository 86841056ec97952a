package org.redress.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.decision.DecisionModel.facts;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InformationRequestLimitsTest {

    private final DecisionModel limits =
            new DecisionModel("information-request-limits.dmn", "determineInformationRequestLimits");

    @ParameterizedTest
    @CsvSource(
            nullValues = "?",
            value = {
                "IN, insurance,     COMPLAINANT, 0, false",
                "KR, public sector, COMPLAINANT, 0, true",
                "KR, ?,             COMPLAINANT, 1, true",
                "?,  ?,             COMPLAINANT, 0, true",
                "UK, banking,       COMPLAINANT, 4, true",
                "IN, banking,       COMPLAINANT, 4, true",
                "IN, ?,             COMPLAINANT, 1, true",
                "?,  insurance,     COMPLAINANT, 1, true",
                "?,  ?,             THIRD_PARTY, 0, false",
                "IN, insurance,     THIRD_PARTY, 4, false",
                "KR, public sector, THIRD_PARTY, 2, false"
            })
    void within_the_limits_two_weeks_and_two_reminders_before_the_last_day(
            String jurisdiction, String sector, String askedOf, int before, boolean pauses) {
        assertThat(answers(jurisdiction, sector, askedOf, before))
                .isEqualTo(Map.of(
                        "allowed",
                        true,
                        "answerWithinDays",
                        14,
                        "reminders",
                        2,
                        "remindEveryDays",
                        5,
                        "pausesClocks",
                        pauses));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "?",
            value = {
                "IN, insurance,     COMPLAINANT, 1, once only",
                "IN, insurance,     COMPLAINANT, 7, once only",
                "KR, public sector, COMPLAINANT, 2, twice only",
                "KR, ?,             COMPLAINANT, 5, twice only",
                "?,  ?,             COMPLAINANT, 5, five times",
                "UK, banking,       THIRD_PARTY, 5, five times",
                "IN, insurance,     THIRD_PARTY, 5, five times"
            })
    void beyond_the_limits_the_reason_is_told(
            String jurisdiction, String sector, String askedOf, int before, String reason) {
        Map<String, Object> answers = answers(jurisdiction, sector, askedOf, before);

        assertThat(answers).containsEntry("allowed", false);
        assertThat((String) answers.get("refusalReason")).contains(reason);
    }

    private Map<String, Object> answers(String jurisdiction, String sector, String askedOf, int before) {
        return limits.answers(
                facts("jurisdiction", jurisdiction, "sector", sector, "askedOf", askedOf, "requestsBefore", before));
    }
}
