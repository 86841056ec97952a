package org.redress.codes.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.SharedStart;
import org.redress.access.Staff;
import org.redress.access.StaffGroup;
import org.redress.access.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Code lists over their doors, REST and page, on a real database. Each test has words of its own. */
@SharedStart
class CodeApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identities;

    @Autowired
    private JdbcTemplate jdbc;

    private Visitor owner;

    @BeforeEach
    void logIn() {
        owner = visitor("orla", StaffGroup.PROCESS_OWNERS);
    }

    @Test
    void a_word_is_added_renamed_and_taken_away_with_the_version_of_its_list() {
        HttpResponse<String> added = send(owner, "PUT", "/cause/words/WEATHER", version("cause"), labels("Weather"));

        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        assertThat(added.headers().firstValue("ETag")).contains("\"" + version("cause") + "\"");
        assertThat(send(owner, "PUT", "/cause/words/WEATHER", version("cause"), labels("Storm"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(item("cause", "WEATHER").path("labels").path("en").asText()).isEqualTo("Storm");
        assertThat(owner.get("/api/v1/codes/cause/changes").body()).contains("en: Weather → Storm", "orla");
        assertThat(send(owner, "DELETE", "/cause/words/WEATHER", version("cause"), "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(item("cause", "WEATHER")).isNull();
    }

    @Test
    void nobody_writes_over_what_they_have_not_seen() {
        assertThat(send(owner, "PUT", "/cause/words/UNSEEN", 99_999, labels("Unseen"))
                        .statusCode())
                .isEqualTo(412);
        assertThat(send(owner, "PUT", "/cause/words/UNSEEN", null, labels("Unseen"))
                        .statusCode())
                .isEqualTo(428);
        assertThat(item("cause", "UNSEEN")).isNull();
    }

    @Test
    void what_is_wrong_is_told_field_by_field_in_the_language_of_the_writer() {
        HttpResponse<String> refused = owner.send(
                "PUT",
                "/api/v1/codes/category/words/wrong",
                "{\"position\":-1,\"labels\":{}}",
                Visitor.with(headersOf(owner, version("category")), "Accept-Language", "ko"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(read(refused).path("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder("word", "position", "labels.en");
        assertThat(refused.body()).contains("0에서 9999 사이여야 합니다");
    }

    @Test
    void a_row_of_a_table_uses_the_word_that_it_names() {
        HttpResponse<String> refused = send(owner, "DELETE", "/category/words/ACCESSIBILITY", version("category"), "");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("end it instead");
    }

    @Test
    void an_unknown_list_or_word_is_not_there() {
        assertThat(owner.get("/api/v1/codes/colours").statusCode()).isEqualTo(404);
        assertThat(owner.get("/staff/codes/colours").statusCode()).isEqualTo(404);
        assertThat(send(owner, "DELETE", "/cause/words/NO_SUCH", version("cause"), "")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void everybody_of_the_staff_reads_the_lists() {
        for (StaffGroup group : StaffGroup.values()) {
            Visitor reader = visitor("reader-" + group.id(), group);

            assertThat(reader.get("/api/v1/codes").statusCode()).as(group.id()).isEqualTo(200);
            assertThat(reader.get("/api/v1/codes/category").statusCode()).isEqualTo(200);
        }
        assertThat(new Visitor(port).get("/api/v1/codes").statusCode()).isEqualTo(401);
    }

    @Test
    void what_no_list_knows_about_a_word_is_shown_as_it_is() {
        assertThat(send(owner, "PUT", "/channel/words/PIGEON", version("channel"), labels("Pigeon"))
                        .statusCode())
                .isEqualTo(201);
        jdbc.update("update code set trait = 'BY_AIR' where word = 'PIGEON'");
        try {
            assertThat(owner.get("/api/v1/codes").statusCode()).isEqualTo(200);
            assertThat(item("channel", "PIGEON").path("trait").asText()).isEqualTo("BY_AIR");
            assertThat(owner.get("/staff/codes/channel").body()).contains("Pigeon", "BY_AIR");
        } finally {
            assertThat(send(owner, "DELETE", "/channel/words/PIGEON", version("channel"), "")
                            .statusCode())
                    .isEqualTo(204);
        }
    }

    @Test
    void handlers_read_and_do_not_write() {
        Visitor handler = visitor("hedda", StaffGroup.COMPLAINT_HANDLERS);

        assertThat(handler.get("/api/v1/codes").body()).contains("\"SUPPLY\":\"Supply\"", "remedy-kind");
        assertThat(send(handler, "PUT", "/cause/words/MINE", 0, labels("Mine")).statusCode())
                .isEqualTo(403);
        assertThat(send(handler, "DELETE", "/cause/words/PEOPLE", 0, "").statusCode())
                .isEqualTo(403);
        assertThat(handler.get("/staff/codes").statusCode()).isEqualTo(403);
    }

    @Test
    void the_page_adds_ends_and_deletes_a_word() {
        assertThat(submit("/remedy-kind/addition", Map.of("word", "GIFT", "trait", "DEED", "labels[en]", "A gift"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(owner.get("/staff/codes/remedy-kind").body()).contains("A gift", "something is done");

        assertThat(submit("/remedy-kind", Map.of("word", "GIFT", "labels[en]", "A gift", "activeTo", "2020-01-31"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(item("remedy-kind", "GIFT").path("active").asBoolean()).isFalse();
        assertThat(owner.get("/staff/codes/remedy-kind").body()).contains("ended");

        assertThat(submit("/remedy-kind/deletion", Map.of("word", "GIFT")).statusCode())
                .isEqualTo(302);
        assertThat(item("remedy-kind", "GIFT")).isNull();
    }

    @Test
    void the_page_keeps_what_was_typed_when_it_is_refused() {
        HttpResponse<String> refused =
                submit("/category/addition", Map.of("word", "typed wrongly", "labels[en]", "As it was typed"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("must be capital letters", "typed wrongly", "As it was typed");
        assertThat(submit("/category/deletion", Map.of("word", "OTHER")).body())
                .contains("the flow relies on this word");
    }

    @Test
    void adding_a_word_that_is_there_overwrites_nothing() {
        JsonNode before = item("category", "SUPPLY");

        HttpResponse<String> refused =
                submit("/category/addition", Map.of("word", "SUPPLY", "labels[en]", "Overwritten"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("is in the list already", "Overwritten");
        assertThat(item("category", "SUPPLY")).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        position       | abc          | must be from 0 to 9999
        position       | 99999999999  | must be from 0 to 9999
        position       | 1.5          | must be from 0 to 9999
        labels[en][0]  | x            | must be languages
        labels[        | x            | must be languages
        labels.en.text | x            | must be languages
        trait          | BARTER       | DEED
        activeFrom     | tomorrow     | must be a date
        """)
    void the_page_keeps_what_was_typed_even_if_it_cannot_be_read(String name, String value, String problem) {
        HttpResponse<String> refused =
                submit("/remedy-kind/addition", Map.of("word", "UNREAD", "labels[en]", "As it was typed", name, value));

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        assertThat(refused.body()).contains("UNREAD", "As it was typed", problem);
    }

    @Test
    void names_that_the_page_does_not_know_change_nothing() {
        for (String name : List.of("labels[en]x", "position[0]", "word.x[1]", "class.module", "version[0]")) {
            assertThat(submit("/category", Map.of("word", "small", name, "x")).statusCode())
                    .as(name)
                    .isEqualTo(422);
        }
        assertThat(submit("/category/deletion", Map.of("words[0]", "x")).statusCode())
                .isBetween(400, 499);
    }

    @Test
    void the_page_speaks_korean_and_a_third_language_can_be_added_there() {
        assertThat(submit(
                                "/category",
                                Map.of("word", "TRILINGUAL", "labels[en]", "Three", "language", "fr", "label", "Trois"))
                        .statusCode())
                .isEqualTo(302);

        assertThat(item("category", "TRILINGUAL").path("labels").path("fr").asText())
                .isEqualTo("Trois");
        assertThat(owner.get("/staff/codes/category?lang=ko").body()).contains("코드 목록", "공급", "프랑스어");
    }

    private Visitor visitor(String name, StaffGroup group) {
        Visitor visitor = new Visitor(port);
        visitor.logIn(new Staff(identities).hire(name, group), Staff.PASSWORD);
        visitor.get("/login");
        return visitor;
    }

    private HttpResponse<String> send(Visitor visitor, String method, String path, Integer read, String body) {
        return visitor.send(method, "/api/v1/codes" + path, body, headersOf(visitor, read));
    }

    private static String[] headersOf(Visitor visitor, Integer read) {
        String csrf = visitor.cookie("REDRESS-CSRF");
        return read == null
                ? new String[] {"Content-Type", "application/json", "X-REDRESS-CSRF", csrf}
                : new String[] {
                    "Content-Type", "application/json", "X-REDRESS-CSRF", csrf, "If-Match", "\"" + read + "\""
                };
    }

    private HttpResponse<String> submit(String path, Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.put("version", String.valueOf(version(path.split("/")[1])));
        form.put("_csrf", owner.cookie("REDRESS-CSRF"));
        return owner.postForm("/staff/codes" + path, form);
    }

    private int version(String list) {
        return read(owner.get("/api/v1/codes/" + list)).path("version").asInt();
    }

    private JsonNode item(String list, String word) {
        for (JsonNode item : read(owner.get("/api/v1/codes/" + list)).path("items")) {
            if (item.path("word").asText().equals(word)) {
                return item;
            }
        }
        return null;
    }

    private static String labels(String english) {
        return "{\"labels\":{\"en\":\"" + english + "\"}}";
    }

    private static JsonNode read(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
