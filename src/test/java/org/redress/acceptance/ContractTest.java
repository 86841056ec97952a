package org.redress.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.redress.complaint.Actor;
import org.redress.complaint.ChangedMeanwhile;
import org.redress.complaint.ComplaintNumber;
import org.redress.platform.change.ModelChanges;
import org.redress.platform.change.ModelKind;
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

/** What programs are promised: refused is not done, repeated is done once, and the description of the interface is true. */
class ContractTest extends WholeProduct {

    @Autowired
    private WebApplicationContext product;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private ModelChanges changes;

    @TestFactory
    List<DynamicTest> an_answer_that_cannot_be_read_is_refused_before_the_deed() {
        var doors = new WritingDoors(product, mappings);

        return doors.all().map(door -> DynamicTest.dynamicTest(door.toString(), () -> {
            assertThat(doors.knock(door, HttpHeaders.ACCEPT, "text/csv")).isEqualTo(406);
            assertThat(doors.knock(door, HttpHeaders.ACCEPT, "nonsense")).isEqualTo(406);
            assertThat(doors.knock(door, HttpHeaders.ACCEPT, "application/json;q=0, text/html;q=0")).isEqualTo(406);
        })).toList();
    }

    @TestFactory
    List<DynamicTest> pages_of_other_sites_are_refused_before_the_deed() {
        var doors = new WritingDoors(product, mappings);

        return doors.all().map(door -> DynamicTest.dynamicTest(door.toString(), () -> {
            assertThat(doors.knock(door, HttpHeaders.ORIGIN, "https://elsewhere.example")).isEqualTo(403);
            assertThat(doors.knock(door, HttpHeaders.ORIGIN, "null")).isEqualTo(403);
            assertThat(doors.knock(door, "Sec-Fetch-Site", "cross-site")).isEqualTo(403);
        })).toList();
    }

    @Test
    void nothing_stays_of_what_was_refused() {
        ComplaintNumber number = complain(Map.of("name", "Kim", "email", aNewAddress()), "It never came.");
        long before = rows();

        assertThat(status(as("handler"), "/api/v1/complaints", Map.of("Accept", "text/csv"), complaint())).isEqualTo(406);
        assertThat(status(as("handler"), "/api/v1/complaints", Map.of("Origin", "https://elsewhere.example"), complaint())).isEqualTo(403);
        assertThat(status(anybody(), "/api/v1/complaints", Map.of("Accept", "application/xml"), complaint())).isEqualTo(406);
        assertThat(status(as("handler"), "/api/v1/complaints/" + number + "/notes", Map.of("Accept", "text/csv"), Map.of("text", "a"))).isEqualTo(406);
        assertThat(status(as("handler"), "/engine-rest/task/create", Map.of("Origin", "https://elsewhere.example"), Map.of("name", "a"))).isEqualTo(403);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void our_own_pages_and_programs_without_an_origin_are_let_in() {
        String own = url("").replaceFirst("/$", "");

        assertThat(status(as("handler"), "/api/v1/complaints", Map.of("Origin", own), complaint())).isEqualTo(201);
        assertThat(status(as("handler"), "/api/v1/complaints", Map.of("Origin", "null", "Sec-Fetch-Site", "same-origin"), complaint())).isEqualTo(201);
        assertThat(status(as("handler"), "/api/v1/complaints", Map.of("Accept", "application/json;charset=iso-8859-1"), complaint())).isEqualTo(201);
    }

    @Test
    void a_repeated_note_is_written_once_and_answered_the_same() throws Exception {
        String notes = "/api/v1/complaints/" + complain(Map.of("name", "Kim", "email", aNewAddress()), "Twice.") + "/notes";
        var key = Map.of("Idempotency-Key", "note-1");
        Callable<Integer> writing = () -> status(as("handler"), notes, key, Map.of("text", "called back"));
        var pool = Executors.newFixedThreadPool(8);

        List<Integer> answers = pool.invokeAll(IntStream.range(0, 16).mapToObj(each -> writing).toList()).stream().map(ContractTest::done).toList();

        pool.shutdown();
        assertThat(answers).containsOnly(201);
        assertThat(status(as("handler"), notes, key, Map.of("text", "something else"))).isEqualTo(422);
        assertThat(status(as("lead"), notes, key, Map.of("text", "something else"))).isEqualTo(201);
        assertThat(status(as("handler"), notes, Map.of("Idempotency-Key", "k".repeat(201)), Map.of("text", "a"))).isEqualTo(400);
        assertThat(as("handler").get().uri(notes).retrieve().body(Map.class).get("items")).asInstanceOf(InstanceOfAssertFactories.LIST).hasSize(2);
    }

    @Test
    void a_finding_is_written_over_by_those_who_read_it_only() {
        String findings = "/api/v1/complaints/" + complain(Map.of("name", "Kim", "email", aNewAddress()), "Two write.") + "/findings";
        Map<?, ?> finding = as("handler").post().uri(findings).contentType(MediaType.APPLICATION_JSON).body(Map.of("issue", "Late?"))
                .retrieve().body(Map.class);
        String one = findings + "/" + finding.get("id");
        String read = "\"" + finding.get("version") + "\"";

        assertThat(status(as("handler"), HttpMethod.PUT, one, Map.of(), Map.of("issue", "Too late?"))).isEqualTo(428);
        assertThat(status(as("handler"), HttpMethod.PUT, one, Map.of("If-Match", read), Map.of("issue", "Too late?"))).isEqualTo(200);
        assertThat(status(as("lead"), HttpMethod.PUT, one, Map.of("If-Match", read), Map.of("issue", "Lost?"))).isEqualTo(412);
        assertThat(status(as("lead"), HttpMethod.DELETE, one, Map.of("If-Match", read), Map.of())).isEqualTo(412);
        assertThat(as("lead").get().uri(findings).retrieve().body(String.class)).contains("Too late?").doesNotContain("Lost?");
    }

    @Test
    void bad_requests_of_every_kind_are_refused_with_a_sentence() throws Exception {
        String number = complain(Map.of("name", "Kim", "email", aNewAddress()), "Bad requests.").value();
        var sender = new BadRequestSender(url(""), promises());

        List<String> wrong = new BadRequests(promises().document(), number).all().map(sender::send).flatMap(Optional::stream).toList();

        assertThat(wrong).isEmpty();
    }

    @Test
    void misspelt_and_repeated_parameters_are_refused_with_their_names() {
        assertThat(refusal("/api/v1/complaints?reciewedFrom=2026-01-01T00:00:00Z")).contains("reciewedFrom", "is not a known parameter");
        assertThat(refusal("/api/v1/complaints?size=5&size=6")).contains("size", "more than once");
        assertThat(refusal("/api/v1/complaints?status=OPEN_OR_SO")).contains("status", "must be one of RECEIVED");
        assertThat(refusal("/api/v1/complaints?receivedFrom=%2B1000000000-01-01T00:00:00Z")).contains("receivedFrom");
        assertThat(refusal("/api/v1/complaints?text=a%00b")).contains("\"status\":400", "a character that cannot be read");
    }

    private static String refusal(String path) {
        return as("handler").get().uri(URI.create(url(path))).exchange((request, response) -> {
            assertThat(response.getStatusCode().is4xxClientError()).isTrue();
            return new String(response.getBody().readAllBytes(), StandardCharsets.UTF_8);
        });
    }

    @Test
    void a_java_client_made_from_the_description_compiles_and_works() throws Exception {
        assertThat(clients().java(url(""))).isEqualTo("Made by a client, notes: 1");
    }

    @Test
    void a_typescript_client_made_from_the_description_compiles_and_works() throws Exception {
        assertThat(clients().typescript(url(""))).isEqualTo("Made by a client, notes: 1");
    }

    @Test
    void a_file_of_a_change_is_saved_over_by_those_who_have_read_it_only() {
        var owner = new Actor("owner");
        long change = changes.draft("two editors", owner);
        String name = changes.take(change, ModelKind.PROCESS, "ClosingProcess", owner);
        String read = changes.get(change).file(name).orElseThrow().tag();

        changes.write(change, name, read, "<one/>", owner);

        assertThatThrownBy(() -> changes.write(change, name, read, "<other/>", owner)).isInstanceOf(ChangedMeanwhile.class);
        assertThat(changes.get(change).file(name).orElseThrow().content()).isEqualTo("<one/>");
    }

    private static GeneratedClients clients() throws IOException {
        return new GeneratedClients(as("lead").get().uri("/v3/api-docs").retrieve().body(String.class));
    }

    private static Map<String, Object> complaint() {
        return Map.of("complainant", Map.of("name", "Kim", "email", aNewAddress()), "subject", "Late", "description", "Late.", "consent", true);
    }

    private static int status(RestClient sender, String path, Map<String, String> headers, Object body) {
        return status(sender, HttpMethod.POST, path, headers, body);
    }

    private static int status(RestClient sender, HttpMethod method, String path, Map<String, String> headers, Object body) {
        ResponseEntity<Void> answer = sender.method(method).uri(path).contentType(MediaType.APPLICATION_JSON)
                .headers(all -> headers.forEach(all::set)).body(body).retrieve()
                .onStatus(status -> true, (request, response) -> { }).toBodilessEntity();
        return answer.getStatusCode().value();
    }

    private long rows() {
        return jdbc.sql("select (select count(*) from complaint) + (select count(*) from note) + (select count(*) from act_ru_task "
                + "where name_ = 'a')").query(Long.class).single();
    }

    private static int done(Future<Integer> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
