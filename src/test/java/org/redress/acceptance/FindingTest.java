package org.redress.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.redress.complaint.ComplaintNumber;
import org.redress.insight.ReadModel;
import org.redress.record.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every complaint is found by whatever somebody has of it, and listed as it stands (ISO 10002 7.3). */
class FindingTest extends WholeProduct {

    @Autowired
    private ReadModel readModel;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void found_by_a_part_of_its_number_however_it_is_typed() {
        String number = complain(Map.of("name", "Kim", "email", aNewAddress()), "Where is it?")
                .value();

        assertThat(found(as("handler"), number)).startsWith(number);
        assertThat(found(as("handler"), number.toLowerCase().replace("-", ""))).startsWith(number);
        assertThat(found(as("handler"), number.substring(7))).contains(number);
    }

    @Test
    void found_by_name_address_phone_and_reference() {
        String address = aNewAddress();
        String number = complainOf(Map.of(
                "complainant",
                Map.of("name", "Siobhán O’Brien-Wąsowski", "email", address, "phone", "+82 10-7315-2299"),
                "subject",
                "Meter",
                "description",
                "It ran backwards.",
                "productReference",
                "PO/77-3141.592",
                "consent",
                true));

        assertThat(found(as("handler"), "obrien")).contains(number);
        assertThat(found(as("handler"), "Wasowski")).contains(number);
        assertThat(found(as("handler"), "siobhan wasovski")).contains(number);
        assertThat(found(as("handler"), address.toUpperCase())).containsExactly(number);
        assertThat(found(as("handler"), "010 7315 2299")).contains(number);
        assertThat(found(as("handler"), "73152299")).contains(number);
        assertThat(found(as("handler"), "773141592")).contains(number);
    }

    @Test
    void found_by_words_as_people_write_them() {
        String korean = complain(Map.of("name", "김민지", "email", aNewAddress()), "신용카드로 결제한 요금의 환불을 세 번이나 요청했습니다.")
                .value();
        String english = complain(Map.of("name", "Kim", "email", aNewAddress()), "They refunded nothing to my café.")
                .value();

        assertThat(found(as("handler"), "환불")).contains(korean);
        assertThat(found(as("handler"), "카드 환불")).contains(korean);
        assertThat(found(as("handler"), "민지")).contains(korean);
        assertThat(found(as("handler"), "refunds cafe")).contains(english).doesNotContain(korean);
    }

    @Test
    void a_word_in_the_subject_comes_before_one_that_the_account_repeats() {
        String subject = about("Zeppelin lost", "It never came.");
        String account = about("Airship", "A zeppelin, my zeppelin: where is the zeppelin?");

        assertThat(found(as("handler"), "zeppelins")).containsExactly(subject, account);
    }

    private static String about(String subject, String description) {
        return complainOf(Map.of(
                "complainant",
                Map.of("name", "Kim", "email", aNewAddress()),
                "subject",
                subject,
                "description",
                description,
                "consent",
                true));
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition_while_complaints_come_in() {
        for (int i = 0; i < 5; i++) {
            complain(Map.of("name", "Kim", "email", aNewAddress()), "One of many.");
        }
        List<String> seen = new ArrayList<>();
        Map<?, ?> page = list("?sort=OLDEST&size=3");
        while (page.get("next") != null) {
            complain(Map.of("name", "Kim", "email", aNewAddress()), "Comes in meanwhile.");
            seen.addAll(numbers(page));
            page = seen.size() > 60
                    ? Map.of("items", List.of())
                    : list("?sort=OLDEST&size=3&after=" + page.get("next"));
        }

        assertThat(seen).doesNotHaveDuplicates().hasSizeGreaterThan(3);
        assertThat(seen)
                .isEqualTo(jdbc.sql("select number from complaint order by received_at, number limit ?")
                        .param(seen.size())
                        .query(String.class)
                        .list());
    }

    @Test
    void what_is_late_waits_or_has_no_owner_is_told_by_one_definition() {
        ComplaintNumber number = complain(Map.of("name", "Kim", "email", aNewAddress()), "Hurry.");

        assertThat(line(number))
                .containsEntry("clock", "ON_TIME")
                .containsEntry("waitingFor", "US")
                .doesNotContainKey("owner");
        assertThat(Instant.parse(String.valueOf(line(number).get("nextDueAt")))).isAfter(Instant.now());

        handler("handler").assess(number);
        as("handler")
                .post()
                .uri("/api/v1/complaints/{number}/information-requests", number)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("askedOf", "COMPLAINANT", "what", "A photo."))
                .retrieve()
                .toBodilessEntity();

        Awaitility.await().untilAsserted(() -> assertThat(line(number)).containsEntry("waitingFor", "COMPLAINANT"));
        assertThat(numbers(list("?waitingFor=COMPLAINANT&size=200"))).contains(number.value());
        assertThat(numbers(list("?waitingFor=US&size=200"))).doesNotContain(number.value());
    }

    @Test
    void the_read_model_is_what_the_facts_are_and_is_made_again_while_people_work() {
        ComplaintNumber number = complain(Map.of("name", "Kim", "email", aNewAddress()), "Lost and found again.");
        handler("handler").assess(number);
        assertThat(mended()).isZero();

        jdbc.sql("delete from findable_complaint").update();
        jdbc.sql("update listed_complaint set team = 'nobody' where number = ?")
                .param(number.value())
                .update();

        assertThat(mended()).isPositive();
        assertThat(found(as("handler"), "lost found again")).contains(number.value());
        assertThat(line(number)).containsEntry("team", "complaint-handlers");
    }

    private long mended() {
        ReadModel.Progress begun = readModel.check(Actor.SYSTEM);
        Awaitility.await().until(() -> readModel.latest().orElseThrow().finishedAt() != null);
        assertThat(readModel.latest().orElseThrow().startedAt()).isEqualTo(begun.startedAt());
        return readModel.latest().orElseThrow().mended();
    }

    private static String complainOf(Map<String, Object> complaint) {
        return String.valueOf(anybody()
                .post()
                .uri("/api/v1/complaints")
                .contentType(MediaType.APPLICATION_JSON)
                .body(complaint)
                .retrieve()
                .body(Map.class)
                .get("number"));
    }

    private static Map<?, ?> list(String query) {
        return as("lead")
                .get()
                .uri(URI.create(url("/api/v1/complaints" + query)))
                .retrieve()
                .body(Map.class);
    }

    private static List<String> numbers(Map<?, ?> page) {
        return ((List<?>) page.get("items"))
                .stream()
                        .map(line -> String.valueOf(((Map<?, ?>) line).get("number")))
                        .toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> line(ComplaintNumber number) {
        return ((List<Map<String, Object>>) list("?size=200").get("items"))
                .stream()
                        .filter(line -> number.value().equals(line.get("number")))
                        .findFirst()
                        .orElseThrow();
    }
}
