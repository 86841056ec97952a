package org.redress.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.redress.complaint.ComplaintNumber;
import org.redress.forecast.DwellTimes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

/** ISO 10002 4.15, 8.4: staff see which clocks will probably be missed while something can still be done. */
@OwnProduct
@Import(ClocksTest.Time.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ForecastTest extends WholeProduct {

    private static final String FIRST = "2026-04-02T10:00:00Z";
    private static final String LATER = "2026-04-05T10:00:00Z";

    @Autowired
    private DwellTimes dwellTimes;

    @BeforeAll
    static void on_a_thursday() {
        ClocksTest.CLOCK.turnTo(FIRST);
    }

    @AfterAll
    static void today_again() {
        ClockUtil.reset();
    }

    @Test
    @Order(1)
    void says_nothing_before_it_has_learned_something() {
        complain();

        Map<?, ?> forecast = forecast("");

        assertThat(forecast.get("learnedFrom")).isEqualTo(0);
        assertThat(forecast.get("open")).isEqualTo(1);
        assertThat(forecast.get("withoutForecast")).isEqualTo(1);
        assertThat(items(forecast)).isEmpty();
    }

    @Test
    @Order(2)
    void lists_the_clock_of_a_complaint_that_stands_where_others_needed_longer_than_it_has_left() {
        List<ComplaintNumber> finished =
                IntStream.range(0, 6).mapToObj(each -> complain()).toList();
        ClocksTest.CLOCK.turnTo(LATER);
        finished.forEach(ForecastTest::assess);
        ComplaintNumber open = complain();
        complain();

        dwellTimes.refresh();

        Map<String, Object> item = items(forecast("?days=5")).stream()
                .filter(each -> each.get("number").equals(open.value()))
                .findFirst()
                .orElseThrow();
        assertThat(item)
                .containsEntry("step", "Assess the complaint")
                .containsEntry("clockClass", "INTERNAL")
                .doesNotContainKey("priority")
                .containsEntry("team", "complaint-handlers")
                .containsEntry("dueAt", "2026-04-07T23:59:59Z")
                .containsEntry("daysAhead", 2.6)
                .containsEntry("activity", "Task_AssessComplaint")
                .containsEntry("probability", 0.93)
                .containsEntry("risk", "LIKELY");
        assertThat(item.get("reason"))
                .isEqualTo(
                        "\"Assess complaint\" for 0.0 days, 2.6 days left. 6 finished complaints that stood anywhere at "
                                + "least as long needed 3.0 days more (median), nine of ten at most 3.0 days. 1 waits here before it, 6.0 a day are finished.");
    }

    @Test
    @Order(3)
    void lists_only_what_is_due_within_the_days_asked_for_and_no_more_than_asked_for() {
        assertThat(items(forecast("?days=2")))
                .extracting(item -> item.get("dueAt"))
                .containsOnly("2026-04-06T23:59:59Z");
        assertThat(items(forecast("?limit=1"))).hasSize(1);
        assertThat((int) forecast("?limit=1").get("atRisk")).isGreaterThan(1);
        assertThat(refusal("?limit=201")).contains("422").contains("between 1 and 200");
        assertThat(refusal("?days=0")).contains("422").contains("between 1 and 365");
    }

    @Test
    @Order(4)
    void shows_how_long_complaints_stood_where() {
        Map<?, ?> answer = as("manager")
                .get()
                .uri("/api/v1/forecast/dwell-times")
                .retrieve()
                .body(Map.class);

        assertThat(items(answer))
                .anySatisfy(line -> assertThat(line)
                        .containsEntry("activity", "Task_AssessComplaint")
                        .containsEntry("goal", "ASSESSED")
                        .containsEntry("stays", 6)
                        .containsEntry("medianDays", 3.0)
                        .containsEntry("p90Days", 3.0));
    }

    @Test
    void is_for_staff_only() {
        for (String path : List.of("/api/v1/forecast", "/api/v1/forecast/dwell-times")) {
            assertThatThrownBy(() -> RestClient.create(url(""))
                            .get()
                            .uri(path)
                            .retrieve()
                            .toBodilessEntity())
                    .isInstanceOf(HttpClientErrorException.Unauthorized.class);
        }
    }

    /** Acknowledged as well: the mail has arrived. */
    private static ComplaintNumber complain() {
        ComplaintNumber number = complain(Map.of("name", "Kim", "email", aNewAddress()), "It never came.");
        await().until(() -> file(number).get("status"), "ACKNOWLEDGED"::equals);
        return number;
    }

    private static void assess(ComplaintNumber number) {
        handler("handler").assess(number);
    }

    private static Map<?, ?> forecast(String query) {
        return as("manager").get().uri("/api/v1/forecast" + query).retrieve().body(Map.class);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> items(Map<?, ?> answer) {
        return (List<Map<String, Object>>) answer.get("items");
    }

    private static String refusal(String query) {
        try {
            return "not refused: " + forecast(query);
        } catch (HttpClientErrorException e) {
            return e.getStatusCode() + " " + e.getResponseBodyAsString();
        }
    }
}
