package org.redress.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.redress.complaint.ComplaintNumber;

/** The description of the interface is true and says enough to write a client from it. */
class DescriptionTest extends WholeProduct {

    @Test
    void every_parameter_says_what_it_means_with_an_example() {
        assertThat(operations().flatMap(operation -> all(operation.path("parameters"))))
                .isNotEmpty()
                .allSatisfy(parameter -> {
                    assertThat(parameter.path("description").asText())
                            .as("%s", parameter)
                            .isNotBlank();
                    assertThat(parameter.has("example")).as("%s", parameter).isTrue();
                });
    }

    @Test
    void every_operation_says_what_it_does_how_it_may_be_refused_and_for_whom_it_is() {
        assertThat(operations()).isNotEmpty().allSatisfy(operation -> {
            assertThat(operation.path("summary").asText()).isNotBlank();
            assertThat(operation.path("security").toString()).contains("basic", "session");
            assertThat(List.of("400", "401", "403", "406", "429", "500", "503"))
                    .allSatisfy(status -> assertThat(operation
                                    .path("responses")
                                    .path(status)
                                    .path("content")
                                    .has("application/problem+json"))
                            .as(status)
                            .isTrue());
        });
        assertThat(promises().document().at("/paths/~1api~1v1~1complaints/post/security/0"))
                .isEmpty();
    }

    @Test
    void every_bound_that_is_described_is_one() {
        assertThat(status(as("lead"), "/api/v1/complaints?size=200")).isEqualTo(200);
        assertThat(status(as("lead"), "/api/v1/complaints?size=201")).isEqualTo(422);
        assertThat(status(as("lead"), "/api/v1/complaints?after=nowhere")).isEqualTo(422);
        String beyond = Base64.getUrlEncoder()
                .encodeToString(("+1000000000-12-31T23:59:59Z|" + ComplaintNumber.of(2026, 2)).getBytes());
        assertThat(status(as("lead"), "/api/v1/complaints?after=" + beyond)).isEqualTo(422);
        assertThat(status(as("lead"), "/api/v1/forecast?days=366")).isEqualTo(422);
        assertThat(status(as("lead"), "/api/v1/forecast?limit=201")).isEqualTo(422);
        assertThat(status(as("lead"), "/api/v1/calendars/kr/holidays-of/1899")).isEqualTo(422);
    }

    @Test
    void all_that_is_described_as_settable_can_be_set_and_nothing_else() {
        var sender = new BadRequestSender(url(""), promises());
        ComplaintNumber number = complain(Map.of("name", "Kim", "email", aNewAddress()), "Complete?");

        assertThat(new BadRequests(promises().document(), number.value())
                        .settable()
                        .filter(sender::isUnknown))
                .isEmpty();
        assertThat(promises()
                        .document()
                        .at("/components/schemas/IssuesFinding/properties")
                        .has("complete"))
                .isFalse();
        assertThat(promises()
                        .document()
                        .at("/components/schemas/IssuesFindingLine/properties/complete/readOnly")
                        .asBoolean())
                .isTrue();
        assertThat(status(
                        as("handler"),
                        "/api/v1/complaints/" + number + "/findings",
                        Map.of(),
                        Map.of("issue", "Late?", "complete", true)))
                .isEqualTo(400);
    }

    @Test
    void misspelt_parameters_are_refused_with_their_names() {
        assertThat(refusal("/api/v1/complaints?reciewedFrom=2026-01-01T00:00:00Z"))
                .contains("reciewedFrom", "is not a known parameter");
        assertThat(refusal("/api/v1/complaints?status=OPEN_OR_SO")).contains("status", "must be one of RECEIVED");
        assertThat(refusal("/api/v1/complaints?status=RECEIVED&status=OPEN_OR_SO"))
                .contains("status", "must be one of RECEIVED");
        assertThat(refusal("/api/v1/complaints?receivedFrom=%2B1000000000-01-01T00:00:00Z"))
                .contains("receivedFrom");
        assertThat(refusal("/api/v1/complaints?team=a%00b"))
                .contains("\"status\":400", "a character that cannot be read");
    }

    @Test
    void every_value_of_a_repeated_filter_counts_and_what_can_mean_one_thing_only_is_refused_when_it_is_repeated() {
        complain(Map.of("name", "Kim", "email", aNewAddress()), "Filtered.");
        String one = "/api/v1/complaints?size=1";

        assertThat(total(one + "&team=nobody")).isZero();
        assertThat(total(one + "&team=nobody&team=complaint-handlers"))
                .isEqualTo(total(one + "&team=complaint-handlers"))
                .isPositive();
        assertThat(total(one + "&status=CLOSED,RECEIVED,ACKNOWLEDGED"))
                .isEqualTo(total(one + "&status=CLOSED&status=RECEIVED&status=ACKNOWLEDGED"))
                .isGreaterThan(total(one + "&status=CLOSED"));
        assertThat(refusal("/api/v1/complaints?size=5&size=6")).contains("size", "more than once");
    }

    @Test
    void clients_in_two_languages_made_from_the_description_compile_and_work() throws Exception {
        GeneratedClients clients = GeneratedClients.of(promises().description());

        assertThat(clients.java(url(""))).isEqualTo("Made by a client, notes: 1");
        assertThat(clients.typescript(url(""))).isEqualTo("Made by a client, notes: 1");
    }

    private static int total(String path) {
        Map<?, ?> page = as("lead").get().uri(URI.create(url(path))).retrieve().body(Map.class);
        return (int) ((Map<?, ?>) page.get("total")).get("value");
    }

    private static Stream<JsonNode> operations() {
        return all(promises().document().path("paths")).flatMap(DescriptionTest::all);
    }

    private static Stream<JsonNode> all(JsonNode several) {
        return several.valueStream();
    }

    private static String refusal(String path) {
        return as("handler").get().uri(URI.create(url(path))).exchange((request, response) -> {
            assertThat(response.getStatusCode().is4xxClientError()).isTrue();
            return new String(response.getBody().readAllBytes(), StandardCharsets.UTF_8);
        });
    }
}
