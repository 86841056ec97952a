package org.redress.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
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
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Substitutions over their doors, REST and page, and the last word of the database. */
@SharedStart
class SubstitutionApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identities;

    @Autowired
    private JdbcTemplate jdbc;

    private Visitor lead;
    private Visitor handler;

    @BeforeEach
    void hire() {
        jdbc.update("delete from substitution");
        lead = visitor("lara", StaffGroup.TEAM_LEADS);
        handler = visitor("hana", StaffGroup.COMPLAINT_HANDLERS);
        new Staff(identities).hire("sam", StaffGroup.COMPLAINT_HANDLERS);
    }

    @Test
    void everybody_enters_and_removes_their_own_absence() {
        HttpResponse<String> entered = enter(handler, "hana", "sam", "2030-03-02", "2030-03-06");

        assertThat(entered.statusCode()).as(entered.body()).isEqualTo(201);
        JsonNode line = read(handler.get("/api/v1/substitutions")).path("items").get(0);
        assertThat(line.path("substitute").asText()).isEqualTo("sam");
        assertThat(line.path("from").asText()).isEqualTo("2030-03-02");
        assertThat(line.path("enteredBy").asText()).isEqualTo("hana");
        assertThat(remove(handler, line.path("id").asText())).isEqualTo(204);
        assertThat(remove(handler, line.path("id").asText())).isEqualTo(404);
    }

    @Test
    void only_leads_representatives_and_administrators_speak_for_others() {
        Visitor representative = visitor("rita", StaffGroup.COMPLAINTS_REPRESENTATIVES);
        Visitor sponsor = visitor("stan", StaffGroup.EXECUTIVE_SPONSORS);

        assertThat(enter(handler, "sam", "hana", "2030-03-02", "2030-03-06").statusCode())
                .isEqualTo(403);
        assertThat(enter(sponsor, "sam", "hana", "2030-03-02", "2030-03-06").statusCode())
                .isEqualTo(403);
        assertThat(enter(representative, "sam", "hana", "2030-03-02", "2030-03-06")
                        .statusCode())
                .isEqualTo(201);
        String id =
                read(enter(lead, "sam", "hana", "2030-03-07", null)).path("id").asText();
        assertThat(remove(handler, id)).isEqualTo(403);
        assertThat(remove(lead, id)).isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-,      sam,   2030-03-02, 2030-03-06, absentee", "nobody, sam,   2030-03-02, 2030-03-06, absentee",
                "hana,   ghost, 2030-03-02, 2030-03-06, substitute",
                        "hana,   hana,  2030-03-02, 2030-03-06, substitute",
                "hana,   sam,   -,          2030-03-06, from", "hana,   sam,   1830-03-02, 2030-03-06, from",
                "hana,   sam,   2030-03-02, 2030-03-01, to", "hana,   sam,   2030-03-02, 9999-01-01, to"
            })
    void names_the_field_that_makes_no_sense(String absentee, String substitute, String from, String to, String field) {
        HttpResponse<String> answer = enter(lead, absentee, substitute, from, to);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(fields(answer)).containsExactly(field);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"2030-03-01, 2030-03-02", "2030-03-06, 2030-03-09", "2030-03-03, 2030-03-04", "2030-02-01, -"})
    void two_absences_of_one_person_do_not_overlap(String from, String to) {
        enter(lead, "hana", "sam", "2030-03-02", "2030-03-06");

        assertThat(fields(enter(lead, "hana", "lara", from, to))).containsExactly("from");
        assertThat(enter(lead, "sam", "lara", from, to).statusCode()).isEqualTo(201);
    }

    @Test
    void the_database_has_the_last_word() {
        insert("hana", "sam", "2030-03-02", "2030-03-06");
        insert("hana", "sam", "2030-03-07", null);

        assertThatThrownBy(() -> insert("hana", "lara", "2031-01-01", "2031-01-02"))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> insert("lara", "lara", "2031-01-01", null))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> insert("lara", "sam", "2031-01-02", "2031-01-01"))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void the_page_takes_and_removes_an_absence_in_two_languages() {
        assertThat(handler.get("/staff/substitutions").body()).contains("Nobody is away", "readonly");
        assertThat(submit("", Map.of("absentee", "hana", "substitute", "sam", "from", "2030-03-02", "to", ""))
                        .statusCode())
                .isEqualTo(302);

        assertThat(handler.get("/staff/substitutions?lang=ko").body()).contains("sam", "별도 통지 시까지", "삭제");
        assertThat(handler.get("/staff/substitutions?lang=en").body()).contains("until further notice");
        long id = jdbc.queryForObject("select id from substitution", Long.class);
        assertThat(submit("/" + id + "/removal", Map.of()).statusCode()).isEqualTo(302);
        assertThat(handler.get("/staff/substitutions").body()).contains("Nobody is away");
    }

    @Test
    void the_page_keeps_what_was_typed_and_says_what_is_wrong() {
        HttpResponse<String> ghost =
                submit("", Map.of("absentee", "hana", "substitute", "ghost", "from", "2030-03-02", "to", ""));
        HttpResponse<String> unreadable =
                submit("", Map.of("absentee", "hana", "substitute", "sam", "from", "soon", "to", ""));

        assertThat(ghost.statusCode()).isEqualTo(422);
        assertThat(ghost.body()).contains("Stands in", "is no user", "value=\"ghost\"");
        assertThat(unreadable.statusCode()).isEqualTo(422);
        assertThat(unreadable.body()).contains("must be a day");
    }

    private void insert(String absentee, String substitute, String from, String to) {
        jdbc.update(
                "insert into substitution (absentee, substitute, from_day, to_day, entered_by, entered_at) "
                        + "values (?, ?, ?::date, ?::date, 'test', now())",
                absentee,
                substitute,
                from,
                to);
    }

    private Visitor visitor(String name, StaffGroup group) {
        Visitor visitor = new Visitor(port);
        visitor.logIn(new Staff(identities).hire(name, group), Staff.PASSWORD);
        visitor.get("/login");
        return visitor;
    }

    private static HttpResponse<String> enter(
            Visitor visitor, String absentee, String substitute, String from, String to) {
        var body = JSON.createObjectNode()
                .put("absentee", absentee)
                .put("substitute", substitute)
                .put("from", from)
                .put("to", to);
        return visitor.send(
                "POST",
                "/api/v1/substitutions",
                body.toString(),
                "Content-Type",
                "application/json",
                "X-REDRESS-CSRF",
                visitor.cookie("REDRESS-CSRF"));
    }

    private static int remove(Visitor visitor, String id) {
        return visitor.send(
                        "DELETE", "/api/v1/substitutions/" + id, "", "X-REDRESS-CSRF", visitor.cookie("REDRESS-CSRF"))
                .statusCode();
    }

    private HttpResponse<String> submit(String path, Map<String, String> fields) {
        var form = new HashMap<>(fields);
        form.put("_csrf", handler.cookie("REDRESS-CSRF"));
        return handler.postForm("/staff/substitutions" + path, form);
    }

    private static JsonNode read(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> fields(HttpResponse<String> answer) {
        return StreamSupport.stream(read(answer).path("errors").spliterator(), false)
                .map(error -> error.path("field").asText())
                .toList();
    }
}
