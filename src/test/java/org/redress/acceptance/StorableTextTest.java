package org.redress.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.complaint.ComplaintNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.client.HttpClientErrorException;

/** What the database cannot keep is refused by name on every road; what it refuses itself is not repeated in its messages. */
class StorableTextTest extends WholeProduct {

    private static final String CANARY = "canary.7f3a@example.org";

    @Autowired
    private JdbcTemplate jdbc;

    static Stream<Arguments> roads() {
        return Stream.of("\\u0000", "\\ud83d")
                .flatMap(bad -> Stream.of(
                        Arguments.of("POST", "/notes", "{\"text\":\"a" + bad + "\"}", "text"),
                        Arguments.of("PUT", "/drafts/note", "{\"text\":\"a" + bad + "\"}", "text"),
                        Arguments.of("POST", "/information", "{\"text\":\"a" + bad + "\"}", "text"),
                        Arguments.of("POST", "/withdrawal", "{\"reason\":\"a" + bad + "\"}", "reason"),
                        Arguments.of("POST", "/safety", "{\"reason\":\"a" + bad + "\"}", "reason"),
                        Arguments.of("POST", "/findings", "{\"issue\":\"a" + bad + "\"}", "issue"),
                        Arguments.of(
                                "POST",
                                "/findings",
                                "{\"issue\":\"a\",\"result\":\"UPHELD\",\"reason\":\"a" + bad + "\"}",
                                "reason")));
    }

    @ParameterizedTest
    @MethodSource("roads")
    void staff_are_told_which_field_cannot_be_stored(String method, String path, String body, String field) {
        ComplaintNumber number = complain(Map.of("name", "Kim", "phone", "1"), "text");

        ResponseEntity<String> answer = as("handler")
                .method(HttpMethod.valueOf(method))
                .uri("/api/v1/complaints/" + number + path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .onStatus(status -> true, (request, response) -> {})
                .toEntity(String.class);

        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isIn(400, 422);
        assertThat(answer.getBody()).contains("\"field\":\"" + field + "\"", "cannot be stored");
    }

    @Test
    void a_task_form_with_such_text_is_refused_and_the_task_stays() {
        ComplaintNumber number = complain(Map.of("name", "Kim", "phone", "1"), "text");

        Throwable refusal = catchThrowable(() ->
                handler("handler").complete(number, "Task_SendByOtherMeans", "a\0b", Map.of("channelUsed", "PHONE")));

        assertThat(refusal).isInstanceOf(HttpClientErrorException.class).hasMessageContaining("cannot be stored");
        assertThat(handler("handler").taskId(number, "Task_SendByOtherMeans")).isNotBlank();
    }

    @Test
    void the_message_of_a_violated_constraint_repeats_no_value() {
        jdbc.execute("create table if not exists canary (email text primary key)");
        String insert = "insert into canary (email) values (?)";
        jdbc.update(insert, CANARY);

        Throwable single = catchThrowable(() -> jdbc.update(insert, CANARY));
        Throwable batch =
                catchThrowable(() -> jdbc.batchUpdate(insert, List.of(new Object[] {CANARY}, new Object[] {"other"})));

        assertThat(List.of(single, batch)).allSatisfy(failure -> {
            assertThat(failure).hasStackTraceContaining("canary_pkey");
            assertThat(failure).satisfies(StorableTextTest::saysNoValue);
        });
    }

    private static void saysNoValue(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            assertThat(cause.toString()).doesNotContain(CANARY);
        }
    }
}
