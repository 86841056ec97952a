package org.redress.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.decision.DecisionModel.facts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.calendar.DueTime;
import org.redress.calendar.TimeLimit;
import org.redress.deadlines.ClockClass;
import org.redress.deadlines.Duty;
import org.redress.record.AllEvents;

class ClockSetTest {

    private static final Set<String> HOUSE_TARGETS = Set.of(
            "INTERNAL-ACKNOWLEDGE",
            "INTERNAL-ASSESS",
            "INTERNAL-RESPOND-P1",
            "INTERNAL-RESPOND-P2",
            "INTERNAL-RESPOND-P3",
            "INTERNAL-RESPOND-P4",
            "INTERNAL-REVIEW",
            "INTERNAL-REOPENED",
            "INTERNAL-SAFETY",
            "INTERNAL-REACH",
            "INTERNAL-SEND",
            "INTERNAL-NEWS",
            "INTERNAL-NEWS-ACT",
            "INTERNAL-CONTACT",
            "INTERNAL-REMEDY",
            "INTERNAL-VERIFY",
            "INTERNAL-CLOSING",
            "INTERNAL-EXTERNAL",
            "INTERNAL-FINISH",
            "INTERNAL-DISPUTE");

    private final DecisionModel clocks = new DecisionModel("clock-set.dmn", "determineClocks");

    @Test
    void house_targets_are_active_for_everybody() {
        assertThat(ids(rules(null, null, "2026-04-02"), true)).isEqualTo(HOUSE_TARGETS);
        assertThat(ids(rules("banking", "UK", "2026-04-02"), true)).isEqualTo(HOUSE_TARGETS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INTERNAL-ACKNOWLEDGE | 1  | RECEIVED      | ACKNOWLEDGED, ACKNOWLEDGEMENT_WAIVED         |    | false | 0",
                "INTERNAL-ASSESS      | 2  | RECEIVED      | ASSESSED                                     |    | false | 0",
                "INTERNAL-RESPOND-P1  | 5  | RECEIVED      | INFORMED, EXPLAINED_OUT_OF_SCOPE             | P1 | true  | 5",
                "INTERNAL-RESPOND-P2  | 10 | RECEIVED      | INFORMED, EXPLAINED_OUT_OF_SCOPE             | P2 | true  | 10",
                "INTERNAL-RESPOND-P3  | 15 | RECEIVED      | INFORMED, EXPLAINED_OUT_OF_SCOPE             | P3 | true  | 15",
                "INTERNAL-RESPOND-P4  | 20 | RECEIVED      | INFORMED, EXPLAINED_OUT_OF_SCOPE             | P4 | true  | 20",
                "INTERNAL-REVIEW      | 20 | REVIEW_OPENED | INFORMED                                     |    | true  | 20",
                "INTERNAL-REOPENED    | 5  | REOPENED      | ASSESSED, REVIEWED, EXTERNAL_ROUTE_ENDED     |    | true  | 5"
            })
    void house_targets_are_these_many_business_days(
            String id, long days, String from, String until, String priority, boolean pausable, long extension) {
        Map<String, Object> row = clocks.everyRow().stream()
                .filter(any -> any.get("id").equals(id))
                .findFirst()
                .orElseThrow();

        assertThat(row)
                .containsEntry("amount", days)
                .containsEntry("unit", "BUSINESS_DAY")
                .containsEntry("dayCount", "EXCLUDE_DAY0")
                .containsEntry("startEvent", from)
                .containsEntry("metBy", until)
                .containsEntry("forPriority", priority)
                .containsEntry("pausable", pausable)
                .containsEntry("maxExtension", extension)
                .containsEntry("warnShare", 75L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INTERNAL-SAFETY   | SAFETY   | 4  | HOUR         | SAFETY_IMPLICATION_FOUND    | IMMEDIATE_ACTIONS_COMPLETED                   | Task_TakeImmediateAction      | true",
                "INTERNAL-REACH    | INTERNAL | 2  | BUSINESS_DAY | COMPLAINANT_UNREACHED       | COMPLAINANT_CONTACTED, ADDRESS_CORRECTED      | Task_ReachComplainant         | true",
                "INTERNAL-SEND     | INTERNAL | 1  | BUSINESS_DAY | LETTER_TO_SEND              | NOTHING_LEFT_TO_SEND                          | Task_SendByOtherMeans         | true",
                "INTERNAL-NEWS     | INTERNAL | 2  | BUSINESS_DAY | INFORMATION_RECEIVED        | INFORMATION_REVIEWED                          | Task_ReviewNewInformation     | true",
                "INTERNAL-NEWS-ACT | INTERNAL | 3  | BUSINESS_DAY | FINDINGS_IN_DOUBT           | NEW_INFORMATION_ACTED_ON                      | Task_ActOnNewInformation      | true",
                "INTERNAL-CONTACT  | INTERNAL | 5  | BUSINESS_DAY | ANSWER_OVERDUE              | ACCEPTED, REJECTED, NO_REPLY                  | Task_ContactComplainant       | false",
                "INTERNAL-REMEDY   | INTERNAL | 10 | BUSINESS_DAY | REMEDY_DUE                  | CORRECTED                                     | Task_CarryOutRemedy           | false",
                "INTERNAL-VERIFY   | INTERNAL | 5  | BUSINESS_DAY | CORRECTED                   | CORRECTION_VERIFIED, CORRECTION_NOT_VERIFIED  | Task_VerifyCorrection         | false",
                "INTERNAL-CLOSING  | INTERNAL | 10 | BUSINESS_DAY | CLOSING_DUE                 | CLOSED, SCOPE_DISPUTED, REVIEW_OPENED, PURSUED_WITHOUT_COMPLAINANT | Task_CompleteClosingRecord    | false",
                "INTERNAL-DISPUTE  | INTERNAL | 5  | BUSINESS_DAY | SCOPE_DISPUTED              | ASSESSED                                      | Task_AssessComplaint          | false",
                "INTERNAL-EXTERNAL | INTERNAL | 6  | MONTH        | EXTERNAL_ROUTE_OFFERED      | EXTERNAL_ROUTE_ENDED                          | Task_FollowExternalRoute      | false",
                "INTERNAL-FINISH   | INTERNAL | 10 | BUSINESS_DAY | PURSUED_WITHOUT_COMPLAINANT | FINISHED_WITHOUT_COMPLAINANT                  | Task_FinishWithoutComplainant | true"
            })
    void every_task_beside_and_after_the_decision_has_a_date(
            String id,
            String clockClass,
            long amount,
            String unit,
            String from,
            String until,
            String task,
            boolean goesOn) {
        Map<String, Object> row = clocks.everyRow().stream()
                .filter(any -> any.get("id").equals(id))
                .findFirst()
                .orElseThrow();

        assertThat(row)
                .containsEntry("clockClass", clockClass)
                .containsEntry("amount", amount)
                .containsEntry("unit", unit)
                .containsEntry("startEvent", from)
                .containsEntry("metBy", until)
                .containsEntry("tasks", task)
                .containsEntry("goesOn", goesOn);
    }

    /** Entered twice, so that nobody changes the number of days of a law by a slip. */
    @Test
    void laws_are_shipped_with_these_numbers() throws IOException {
        try (InputStream table = getClass().getResourceAsStream("law-clocks.csv")) {
            List<String> lines = new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();

            assertThat(clocks.everyRow().stream()
                            .filter(row -> !row.get("id").toString().startsWith("INTERNAL-"))
                            .map(row -> Stream.of("id", "amount", "unit", "dayCount", "maxExtension")
                                    .map(name -> String.valueOf(row.get(name)))
                                    .collect(Collectors.joining(","))))
                    .containsExactlyElementsOf(lines)
                    .hasSizeGreaterThan(60);
        }
    }

    @Test
    void laws_are_found_by_sector_and_place_and_wait_for_a_lawyer() {
        assertThat(ids(rules("banking", "UK", "2026-04-02"), false))
                .contains("UK-FCA-ACK", "UK-FCA-SRC", "UK-FCA-FINAL", "UK-FCA-FOS", "GDPR-DSR")
                .doesNotContain("UK-TEL-8", "KR-CIV-LAW");
        assertThat(ids(rules("airline", "US", "2026-04-02"), false))
                .contains("US-DOT-ACK", "US-DOT-RES")
                .doesNotContain("US-DOT-DIS");
        assertThat(ids(rules("public sector", "KR", "2026-04-02"), false)).contains("KR-CIV-LAW", "KR-CIV-GRV");
    }

    @Test
    void a_law_that_changes_on_a_day_goes_by_the_day_of_receipt() {
        assertThat(ids(rules("telecoms", "UK", "2026-04-07"), false))
                .contains("UK-TEL-8")
                .doesNotContain("UK-TEL-6");
        assertThat(ids(rules("telecoms", "UK", "2026-04-08"), false))
                .contains("UK-TEL-6")
                .doesNotContain("UK-TEL-8");
    }

    @Test
    void a_narrower_scheme_adds_its_own_rules() {
        var rules = clocks.rows(facts(
                "sector",
                "airline",
                "jurisdiction",
                "US",
                "scheme",
                "disability",
                "stage",
                "FIRST",
                "channel",
                "WEB",
                "receivedOn",
                "2026-04-02"));

        assertThat(ids(rules, false)).contains("US-DOT-DIS", "US-DOT-ACK");
    }

    @Test
    void every_law_says_where_it_is_written_and_how_well_that_was_checked() {
        assertThat(clocks.everyRow())
                .hasSize(87)
                .filteredOn(row -> "LEGAL".equals(row.get("clockClass")))
                .hasSize(67)
                .allSatisfy(row -> {
                    assertThat(row.get("active")).isEqualTo(false);
                    assertThat(row.get("source")).isNotNull();
                    assertThat((String) row.get("trust")).isIn("V", "V2", "K");
                });
    }

    @Test
    void every_word_of_a_row_is_one_the_ledger_knows() {
        assertThat(clocks.everyRow()).allSatisfy(row -> {
            ClockClass.valueOf((String) row.get("clockClass"));
            TimeLimit.DayCount.valueOf((String) row.get("dayCount"));
            Duty.valueOf((String) row.get("duty"));
            assertThat(row.get("startEvent"))
                    .satisfiesAnyOf(
                            none -> assertThat(none).isNull(),
                            word -> assertThat(AllEvents.KNOWN.find((String) word))
                                    .isPresent());
            assertThat(row.get("metBy"))
                    .satisfiesAnyOf(
                            none -> assertThat(none).isNull(),
                            words -> assertThat(((String) words).split(", "))
                                    .allSatisfy(word -> assertThat(AllEvents.KNOWN.find(word))
                                            .isPresent()));
            assertThat(row.get("dueTime"))
                    .satisfiesAnyOf(none -> assertThat(none).isNull(), word -> DueTime.valueOf((String) word));
            assertThat(row.get("unit"))
                    .satisfiesAnyOf(none -> assertThat(none).isNull(), word -> TimeLimit.Unit.valueOf((String) word));
        });
    }

    private List<Map<String, Object>> rules(String sector, String jurisdiction, String receivedOn) {
        return clocks.rows(facts(
                "sector",
                sector,
                "jurisdiction",
                jurisdiction,
                "scheme",
                null,
                "stage",
                "FIRST",
                "channel",
                "WEB",
                "receivedOn",
                receivedOn));
    }

    private static Set<Object> ids(List<Map<String, Object>> rules, boolean active) {
        return rules.stream()
                .filter(row -> row.get("active").equals(active))
                .map(row -> row.get("id"))
                .collect(Collectors.toSet());
    }
}
