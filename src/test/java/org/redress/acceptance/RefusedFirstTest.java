package org.redress.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.complaint.ComplaintNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What is refused was not done: whoever cannot read an answer, comes from another page, or does not say who they are, changes nothing. */
class RefusedFirstTest extends WholeProduct {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    @Autowired
    private WebApplicationContext product;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private JdbcClient jdbc;

    @TestFactory
    List<DynamicTest> an_answer_that_cannot_be_read_is_refused_before_the_deed() {
        var doors = new WritingDoors(product, mappings);

        return doors.all()
                .map(door -> DynamicTest.dynamicTest(door.toString(), () -> {
                    assertThat(doors.knock(door, HttpHeaders.ACCEPT, "text/csv"))
                            .isEqualTo(406);
                    assertThat(doors.knock(door, HttpHeaders.ACCEPT, "nonsense"))
                            .isEqualTo(406);
                    assertThat(doors.knock(door, HttpHeaders.ACCEPT, "application/json;q=0, text/html;q=0"))
                            .isEqualTo(406);
                }))
                .toList();
    }

    @TestFactory
    List<DynamicTest> pages_of_other_sites_are_refused_before_the_deed() {
        var doors = new WritingDoors(product, mappings);

        return doors.all()
                .map(door -> DynamicTest.dynamicTest(door.toString(), () -> {
                    assertThat(doors.knock(door, HttpHeaders.ORIGIN, "https://elsewhere.example"))
                            .isEqualTo(403);
                    assertThat(doors.knock(door, HttpHeaders.ORIGIN, "null")).isEqualTo(403);
                    assertThat(doors.knock(door, "Sec-Fetch-Site", "cross-site"))
                            .isEqualTo(403);
                }))
                .toList();
    }

    @Test
    void nothing_stays_of_what_was_refused() {
        ComplaintNumber number = complain(Map.of("name", "Kim", "email", aNewAddress()), "It never came.");
        long before = rows();

        assertThat(status(as("handler"), "/api/v1/complaints", Map.of("Accept", "text/csv"), complaint()))
                .isEqualTo(406);
        assertThat(status(
                        as("handler"),
                        "/api/v1/complaints",
                        Map.of("Origin", "https://elsewhere.example"),
                        complaint()))
                .isEqualTo(403);
        assertThat(status(anybody(), "/api/v1/complaints", Map.of("Accept", "application/xml"), complaint()))
                .isEqualTo(406);
        assertThat(status(
                        as("handler"),
                        "/api/v1/complaints/" + number + "/notes",
                        Map.of("Accept", "text/csv"),
                        Map.of("text", "a")))
                .isEqualTo(406);
        assertThat(status(
                        as("handler"),
                        "/engine-rest/task/create",
                        Map.of("Origin", "https://elsewhere.example"),
                        Map.of("name", "a")))
                .isEqualTo(403);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void our_own_pages_and_programs_without_an_origin_are_let_in() {
        String own = url("").replaceFirst("/$", "");

        assertThat(status(as("handler"), "/api/v1/complaints", Map.of("Origin", own), complaint()))
                .isEqualTo(201);
        assertThat(status(
                        as("handler"),
                        "/api/v1/complaints",
                        Map.of("Origin", "null", "Sec-Fetch-Site", "same-origin"),
                        complaint()))
                .isEqualTo(201);
        assertThat(status(
                        as("handler"),
                        "/api/v1/complaints",
                        Map.of("Accept", "application/json;charset=iso-8859-1"),
                        complaint()))
                .isEqualTo(201);
    }

    @Test
    void a_program_without_credentials_is_asked_for_them_at_every_door_that_writes() {
        assertThat(described()
                        .filter(each ->
                                !each.method().equals("get") && !each.path().equals("/api/v1/complaints")))
                .isNotEmpty()
                .allSatisfy(each -> assertChallenge(each.method(), each.path()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/task/1/complete",
                "/engine-rest/task/1/submit-form",
                "/engine-rest/message",
                "/engine-rest/deployment/create",
                "/engine-rest/process-definition/key/ComplaintHandlingProcess/start"
            })
    void so_is_one_at_the_doors_of_the_engine(String path) {
        assertChallenge("post", path);
    }

    @Test
    void a_method_that_is_not_described_is_refused_with_those_that_are() {
        Stream<Described> others = promises().document().path("paths").properties().stream()
                .flatMap(path -> METHODS.stream()
                        .filter(method -> !path.getValue().has(method))
                        .map(method -> new Described(method, path.getKey())));

        RestClient owner = as("owner");
        RestClient lead = as("lead");
        RestClient admin = as("admin");

        assertThat(others).isNotEmpty().allSatisfy(each -> {
            RestClient user = each.path().matches("/api/v1/(read-model|readings).*")
                    ? admin
                    : each.path().matches("/api/v1/(calendars|codes|reconciliations).*") ? owner : lead;
            int status = status(
                    user, HttpMethod.valueOf(each.method().toUpperCase()), sound(each.path()), Map.of(), Map.of());
            assertThat(status).as("%s", each).isEqualTo(405);
        });
    }

    private record Described(String method, String path) {}

    private static Stream<Described> described() {
        JsonNode paths = promises().document().path("paths");
        return paths.properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(operation -> new Described(operation.getKey(), path.getKey())));
    }

    private static void assertChallenge(String method, String path) {
        ResponseEntity<String> answer = anybody()
                .method(HttpMethod.valueOf(method.toUpperCase()))
                .uri(sound(path))
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of())
                .retrieve()
                .onStatus(status -> true, (request, response) -> {})
                .toEntity(String.class);
        assertThat(answer.getStatusCode().value()).as(method + " " + path).isEqualTo(401);
        assertThat(answer.getHeaders().getFirst(HttpHeaders.WWW_AUTHENTICATE)).startsWith("Basic");
    }

    private static String sound(String path) {
        return path.replace("{date}", "2026-04-02").replaceAll("\\{[^}]+\\}", "1");
    }

    private long rows() {
        return jdbc.sql(
                        "select (select count(*) from complaint) + (select count(*) from note) + (select count(*) from act_ru_task "
                                + "where name_ = 'a')")
                .query(Long.class)
                .single();
    }
}
