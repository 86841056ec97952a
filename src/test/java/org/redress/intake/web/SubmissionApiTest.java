package org.redress.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.OwnStart;
import org.redress.TestPostgres;
import org.redress.access.Staff;
import org.redress.access.StaffGroup;
import org.redress.intake.Door;
import org.redress.platform.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@OwnStart(properties = "redress.public.submissions-per-minute=100000")
class SubmissionApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private IdentityService identities;

    private Door door;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", TestPostgres::newDatabase);
    }

    @BeforeEach
    void open() {
        door = new Door(port);
    }

    static List<String> narratives() {
        return List.of(
                "They charged {$500.00} twice.",
                "${7*7} #{x} *{y} __${z}__ {0} {{mustache}}",
                "=cmd|' /C calc'!A0",
                "line one\r\nline two\n\n  indented\ttab \r",
                "x".repeat(21_999) + "\n",
                "😀👩‍👩‍👧 한글 ไทย العربية עברית 漢字 ß \u202Egnp",
                "<script>alert(1)</script>\"><svg onload=x>",
                " leading and trailing ",
                "\uFEFFbom \u0001 control \u200B zero width");
    }

    @ParameterizedTest
    @MethodSource("narratives")
    void keeps_the_narrative_exactly_as_sent(String narrative) {
        HttpResponse<String> answer =
                door.submit(complaint().put("description", narrative).toString());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        String stored = jdbc.sql("select description from complaint where number = ?")
                .param(read(answer).get("number").asText())
                .query(String.class)
                .single();
        assertThat(stored).isEqualTo(narrative);
    }

    @Test
    void takes_100000_characters_and_no_more() {
        String words = "a1b2 ".repeat(20_000);

        assertThat(door.submit(complaint().put("description", words).toString()).statusCode())
                .isEqualTo(201);
        HttpResponse<String> answer =
                door.submit(complaint().put("description", words + "!").toString());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(problems(answer)).containsExactly("description");
        assertThat(answer.body()).contains("at most 100000 characters");
    }

    @Test
    void answers_where_the_complaint_is_and_starts_its_process() {
        HttpResponse<String> answer = door.submit(complaint().toString());

        JsonNode received = read(answer);
        String number = received.get("number").asText();
        assertThat(answer.headers().firstValue("Location")).contains("/api/v1/complaints/" + number);
        assertThat(received.fieldNames()).toIterable().containsExactly("number", "receivedAt", "status", "trackingUrl");
        assertThat(count(
                        "select count(*) from act_ru_execution where business_key_ = ? and parent_id_ is null and proc_def_id_ like 'ComplaintHandlingProcess:%'",
                        number))
                .isOne();
        assertThat(count("select count(*) from complaint where number = ? and team is not null", number))
                .isOne();
        assertThat(count(
                        "select count(*) from outbox_mail where complaint_number = ? and template = 'ACKNOWLEDGEMENT'",
                        number))
                .isOne();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"subject\":\"\"}|subject",
                "{\"subject\":\"two\\nlines\"}|subject",
                "{\"description\":\"a\\u0000b\"}|description",
                "{\"description\":\"half \\ud83d\"}|description",
                "{\"consent\":false}|consent",
                "{\"consent\":\"true\"}|consent",
                "{\"consent\":1}|consent",
                "{\"subject\":5}|subject",
                "{\"subject\":1e999999999}|subject",
                "{\"subject\":[\"a\"]}|subject",
                "{\"status\":\"CLOSED\"}|status",
                "{\"priority\":\"P1\"}|priority",
                "{\"eventDate\":\"2999-01-01\"}|eventDate",
                "{\"eventDate\":\"yesterday\"}|eventDate",
                "{\"category\":\"NONSENSE\"}|category",
                "{\"recurrent\":\"no\"}|recurrent",
                "{\"complainant\":null}|complainant",
                "{\"complainant\":\"me\"}|complainant",
                "{\"complainant\":{\"name\":\"A\"}}|complainant.email",
                "{\"complainant\":{\"name\":\"A\",\"email\":\"a@b.c,evil@x.y\"}}|complainant.email",
                "{\"complainant\":{\"name\":\"A\",\"email\":\"a@b.c\\r\\nBcc: x@y.z\"}}|complainant.email",
                "{\"complainant\":{\"name\":\"A\",\"email\":\"nobody\"}}|complainant.email",
                "{\"complainant\":{\"name\":\"A\\r\\nX: y\",\"phone\":\"1\"}}|complainant.name",
                "{\"complainant\":{\"name\":\"A\",\"phone\":\"1\",\"nick\":\"B\"}}|complainant.nick",
                "{\"channel\":\"PHONE\"}|channel",
                "{\"receivedAt\":\"2020-01-01T00:00:00Z\"}|receivedAt"
            })
    void names_the_field_that_needs_correction(String change, String field) throws Exception {
        ObjectNode complaint = complaint();
        complaint.remove(JSON.readTree(change).fieldNames().next());
        String body = change.substring(0, change.length() - 1) + ","
                + complaint.toString().substring(1);

        HttpResponse<String> answer = door.submit(body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(problems(answer)).contains(field);
    }

    @Test
    void names_every_problem_at_once() {
        HttpResponse<String> answer = door.submit("{\"complainant\":{},\"consent\":false,\"eventDate\":\"x\"}");

        assertThat(problems(answer))
                .containsExactlyInAnyOrder(
                        "complainant.name", "complainant.email", "subject", "description", "consent", "eventDate");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{|''", "[]|''", "null|''", "''|''", "{\"subject\":\"a\",\"subject\":\"b\"}|subject"})
    void refuses_what_is_no_json_object(String body, String field) {
        HttpResponse<String> answer = door.submit(body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(field.isEmpty() || problems(answer).contains(field)).isTrue();
    }

    @Test
    void refuses_deep_nesting_and_broken_utf8_quickly() {
        assertThat(door.submit("[".repeat(10_000)).statusCode()).isEqualTo(400);
        byte[] broken = complaint().put("subject", "#").toString().getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < broken.length; i++) {
            broken[i] = broken[i] == '#' ? (byte) 0xC3 : broken[i];
        }
        assertThat(door.submit(broken).statusCode()).isEqualTo(400);
    }

    @Test
    void fifty_parallel_identical_submissions_make_one_complaint() throws Exception {
        String body = complaint().put("subject", "once only").toString();
        Callable<HttpResponse<String>> submission = () -> door.submit(body, "Idempotency-Key", "fifty");
        var pool = Executors.newFixedThreadPool(50);

        List<Future<HttpResponse<String>>> answers = pool.invokeAll(Collections.nCopies(50, submission));

        pool.shutdown();
        Set<String> bodies = answers.stream()
                .map(SubmissionApiTest::done)
                .peek(answer -> assertThat(answer.statusCode()).isEqualTo(201))
                .map(HttpResponse::body)
                .collect(Collectors.toSet());
        assertThat(bodies).hasSize(1);
        assertThat(count("select count(*) from complaint where subject = ?", "once only"))
                .isOne();
        assertThat(count(
                        "select count(*) from act_ru_execution where business_key_ = ? and parent_id_ is null and proc_def_id_ like 'ComplaintHandlingProcess:%'",
                        JSON.readTree(bodies.iterator().next()).get("number").asText()))
                .isOne();
    }

    @Test
    void the_same_key_with_another_content_is_refused() {
        String first =
                door.submit(complaint().toString(), "Idempotency-Key", "k1").body();

        HttpResponse<String> other =
                door.submit(complaint().put("subject", "other").toString(), "Idempotency-Key", "k1");

        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(problems(other)).containsExactly("Idempotency-Key");
        assertThat(door.submit(complaint().toString(), "Idempotency-Key", "k1").body())
                .isEqualTo(first);
    }

    @Test
    void a_refused_submission_does_not_use_up_its_key() {
        assertThat(door.submit("{}", "Idempotency-Key", "k2").statusCode()).isEqualTo(400);

        assertThat(door.submit(complaint().toString(), "Idempotency-Key", "k2").statusCode())
                .isEqualTo(201);
    }

    @Test
    void an_unusable_key_is_refused() {
        assertThat(door.submit(complaint().toString(), "Idempotency-Key", "").statusCode())
                .isEqualTo(400);
        assertThat(door.submit(complaint().toString(), "Idempotency-Key", "k".repeat(201))
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"documents", "files", "attachments"})
    void takes_documents_along(String partName) {
        HttpResponse<String> answer = multipart(
                Door.part(
                        "complaint", null, "application/json", bytes(complaint().toString())),
                Door.part(partName, "사진 1.txt", "text/plain", bytes("what was agreed")),
                Door.part(partName, "scan.pdf", "application/pdf", bytes("%PDF-1.7\n%%EOF\n")));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(jdbc.sql("select name from document where complaint_number = ? order by id")
                        .param(read(answer).get("number").asText())
                        .query(String.class)
                        .list())
                .containsExactly("사진 1.txt", "scan.pdf");
    }

    @Test
    void a_refused_document_refuses_the_whole() {
        HttpResponse<String> answer = multipart(
                Door.part(
                        "complaint",
                        null,
                        "application/json",
                        bytes(complaint().put("subject", "with exe").toString())),
                Door.part("documents", "run.exe", "application/pdf", bytes("MZ....")));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(problems(answer)).containsExactly("documents");
        assertThat(count("select count(*) from complaint where subject = ?", "with exe"))
                .isZero();
    }

    @Test
    void refuses_unknown_parts_too_many_and_too_large_files() {
        byte[] json = Door.part(
                "complaint", null, "application/json", bytes(complaint().toString()));
        byte[] note = Door.part("documents", "n.txt", "text/plain", bytes("note"));

        assertThat(problems(multipart(json, Door.part("other", null, null, bytes("x")))))
                .containsExactly("other");
        assertThat(problems(multipart(note))).containsExactly("complaint");
        assertThat(multipart(json, note, note, note, note, note, note, note, note, note, note, note)
                        .statusCode())
                .isEqualTo(422);
        assertThat(multipart(json, Door.part("documents", "n.txt", "text/plain", new byte[(10 << 20) + 1]))
                        .statusCode())
                .isEqualTo(422);
        assertThat(multipart(json, Door.part("documents", "n.txt", "text/plain", new byte[27 << 20]))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void staff_say_how_and_when_it_came() {
        ObjectNode call = complaint().put("channel", "PHONE").put("receivedAt", "2026-01-05T10:00:00+01:00");

        HttpResponse<String> answer =
                door.submit(call.toString(), "Authorization", Door.basic("admin", TestDatabase.ADMIN_PASSWORD));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(read(answer).get("receivedAt").asText()).isEqualTo("2026-01-05T09:00:00Z");
        assertThat(count(
                        "select count(*) from complaint where number = ? and channel = 'PHONE' and recorded_by = 'admin'",
                        read(answer).get("number").asText()))
                .isOne();
        assertThat(problems(door.submit(
                        call.put("receivedAt", "2999-01-05T10:00:00Z").toString(),
                        "Authorization",
                        Door.basic("admin", TestDatabase.ADMIN_PASSWORD))))
                .containsExactly("receivedAt");
    }

    @ParameterizedTest
    @EnumSource(StaffGroup.class)
    void whoever_handles_complaints_records_what_somebody_else_said(StaffGroup group) {
        String name = new Staff(identities).hire("records-" + group.id(), group);

        String number = read(door.submit(complaint().toString(), "Authorization", Door.basic(name, Staff.PASSWORD)))
                .get("number")
                .asText();

        assertThat(jdbc.sql("select recorded_by from complaint where number = ?")
                        .param(number)
                        .query(String.class)
                        .single())
                .isEqualTo(StaffGroup.HANDLING.contains(group) ? name : "complainant");
    }

    @Test
    void the_message_of_a_violated_constraint_repeats_no_value() {
        String insert = "insert into done_once (door, key, digest, claimed_at) values ('d', ?, 'x', now())";
        jdbc.sql(insert).param("canary-7f3a").update();

        assertThatThrownBy(() -> jdbc.sql(insert).param("canary-7f3a").update())
                .hasMessageContaining("duplicate key")
                .hasMessageNotContaining("canary-7f3a");
    }

    private HttpResponse<String> multipart(byte[]... parts) {
        return door.post("/api/v1/complaints", Door.multipartType(), Door.multipart(parts));
    }

    private static ObjectNode complaint() {
        ObjectNode complaint = JSON.createObjectNode()
                .put("subject", "Parcel not delivered")
                .put("description", "It never came.")
                .put("consent", true);
        complaint.putObject("complainant").put("name", "Anna Muster").put("email", "anna@example.org");
        return complaint;
    }

    private long count(String sql, String parameter) {
        return jdbc.sql(sql).param(parameter).query(Long.class).single();
    }

    private static List<String> problems(HttpResponse<String> answer) {
        return read(answer).path("errors").findValuesAsText("field");
    }

    private static JsonNode read(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(answer.body(), e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static <T> T done(Future<T> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
