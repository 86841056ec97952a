package org.redress.deadlines.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

/** Calendars over their doors, REST and page, on a real database. */
@SharedStart
class CalendarApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WEEK = "\"weekends\":[{\"days\":[\"SATURDAY\",\"SUNDAY\"]}]";

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identities;

    private Visitor owner;

    @BeforeEach
    void logIn() {
        owner = visitor("olga", StaffGroup.PROCESS_OWNERS);
    }

    private Visitor visitor(String name, StaffGroup group) {
        Visitor visitor = new Visitor(port);
        visitor.logIn(new Staff(identities).hire(name, group), Staff.PASSWORD);
        visitor.get("/login");
        return visitor;
    }

    private static HttpResponse<String> send(Visitor visitor, String method, String path, String body) {
        return visitor.send(
                method,
                "/api/v1/calendars" + path,
                body,
                "Content-Type",
                "application/json",
                "X-REDRESS-CSRF",
                visitor.cookie("REDRESS-CSRF"));
    }

    private HttpResponse<String> send(String method, String path, String body) {
        return send(owner, method, path, body);
    }

    /** Changes a day of a calendar as its writer read it. */
    private HttpResponse<String> day(String method, String path, String body, String read) {
        return owner.send(
                method,
                "/api/v1/calendars" + path,
                body,
                "Content-Type",
                "application/json",
                "If-Match",
                read,
                "X-REDRESS-CSRF",
                owner.cookie("REDRESS-CSRF"));
    }

    private static JsonNode read(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String due(String path) {
        return read(send("GET", path, "")).path("due").asText();
    }

    private static List<String> fields(HttpResponse<String> answer) {
        return StreamSupport.stream(read(answer).path("errors").spliterator(), false)
                .map(error -> error.path("field").asText())
                .toList();
    }

    @Test
    void ships_with_three_calendars() {
        assertThat(StreamSupport.stream(read(send("GET", "", "")).path("items").spliterator(), false)
                        .map(item -> item.path("id").asText()))
                .contains("default", "gb-eng", "kr");
        assertThat(due("/gb-eng/due-date?start=2026-04-02&amount=5&unit=BUSINESS_DAY"))
                .isEqualTo("2026-04-13");
        assertThat(due("/kr/due-date?start=2026-02-13&amount=1&unit=BUSINESS_DAY&dayCount=EXCLUDE_DAY0"))
                .isEqualTo("2026-02-19");
        assertThat(due("/default/due-date?start=2026-04-02&amount=5&unit=BUSINESS_DAY"))
                .isEqualTo("2026-04-09");
    }

    @Test
    void tells_why() {
        JsonNode answer = read(send("GET", "/gb-eng/due-date?start=2026-04-02&amount=1&unit=BUSINESS_DAY", ""));

        assertThat(StreamSupport.stream(answer.path("explanation").spliterator(), false)
                        .map(JsonNode::asText))
                .anyMatch(line -> line.contains("2026-04-03") && line.contains("Good Friday"))
                .last()
                .asString()
                .contains("2026-04-07");
    }

    @Test
    void what_was_read_can_be_sent_back() throws IOException {
        String body = """
                {"timeZone":"Asia/Riyadh","weekends":[{"from":"2013-06-29","days":["FRIDAY","SATURDAY"]},{"days":["THURSDAY","FRIDAY"]}],
                 "workingHours":{"SUNDAY":[{"from":"13:00","to":"24:00"},{"from":"08:00","to":"12:00"}]},
                 "holidays":[{"date":"2024-09-23","name":"National day"}],"workingDays":[{"date":"2024-09-27"}],"cutOff":"16:30"}""";
        HttpResponse<String> created = send("PUT", "/riyadh", body);
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);

        JsonNode first = read(send("GET", "/riyadh", ""));
        assertThat(send("PUT", "/riyadh", first.toString()).statusCode()).isEqualTo(200);

        ObjectNode second = (ObjectNode) read(send("GET", "/riyadh", ""));
        assertThat(second.path("version").asInt())
                .isEqualTo(first.path("version").asInt() + 1);
        assertThat(second.put("version", first.path("version").asInt())).isEqualTo(first);
        assertThat(first.path("weekends").get(0).path("from").isMissingNode()).isTrue();
        assertThat(first.path("workingHours").path("SUNDAY").get(1).path("to").asText())
                .isEqualTo("24:00");
    }

    @Test
    void missing_parts_mean_none() {
        assertThat(send("PUT", "/bare", "{}").statusCode()).isEqualTo(201);

        assertThat(due("/bare/due-date?start=2026-04-03&amount=2&unit=BUSINESS_DAY"))
                .isEqualTo("2026-04-05");
        assertThat(due("/bare/due-date?start=2026-04-04T16:00&amount=2&unit=WORKING_HOUR"))
                .startsWith("2026-04-05T10:00:00");
    }

    @Test
    void a_calendar_that_was_overtaken_is_refused() {
        int version =
                read(send("PUT", "/raced", "{" + WEEK + "}")).path("version").asInt();
        day("PUT", "/raced/holidays/2026-12-24", "", "*");

        HttpResponse<String> late = send("PUT", "/raced", "{" + WEEK + ",\"version\":" + version + "}");

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(send("PUT", "/raced", "{" + WEEK + "}").statusCode()).isEqualTo(428);
        assertThat(due("/raced/due-date?start=2026-12-23&amount=1&unit=BUSINESS_DAY"))
                .isEqualTo("2026-12-25");
    }

    @Test
    void single_days_come_and_go() {
        send(
                "PUT",
                "/days",
                "{" + WEEK + ",\"country\":\"gb\",\"subdivision\":\"eng\",\"timeZone\":\"Europe/London\"}");

        assertThat(day("PUT", "/days/holidays/2026-04-07", "{\"name\":\"Founder's day\"}", "*")
                        .statusCode())
                .isEqualTo(204);
        assertThat(due("/days/due-date?start=2026-04-02&amount=1&unit=BUSINESS_DAY"))
                .isEqualTo("2026-04-08");
        assertThat(day("DELETE", "/days/holidays/2026-04-03", "", "*").statusCode())
                .isEqualTo(404);
        assertThat(day("PUT", "/days/working-days/2026-04-03", "", "*").statusCode())
                .isEqualTo(204);
        assertThat(due("/days/due-date?start=2026-04-02&amount=1&unit=BUSINESS_DAY"))
                .isEqualTo("2026-04-03");
        assertThat(day("DELETE", "/days/working-days/2026-04-03", "", "*").statusCode())
                .isEqualTo(204);
        assertThat(day("DELETE", "/days/holidays/2026-04-07", "", "*").statusCode())
                .isEqualTo(204);
        assertThat(due("/days/due-date?start=2026-04-02&amount=1&unit=BUSINESS_DAY"))
                .isEqualTo("2026-04-07");
    }

    @Test
    void a_day_is_changed_by_those_who_read_the_newest_calendar_only() {
        send("PUT", "/watched", "{" + WEEK + "}");

        assertThat(send("PUT", "/watched/holidays/2026-04-07", "{\"name\":\"Unread\"}")
                        .statusCode())
                .isEqualTo(428);
        HttpResponse<String> first =
                day("PUT", "/watched/holidays/2026-04-07", "{\"name\":\"Founder's day\"}", "\"0\"");
        assertThat(first.statusCode()).isEqualTo(204);
        assertThat(first.headers().firstValue("ETag")).contains("\"1\"");
        assertThat(day("PUT", "/watched/holidays/2026-04-07", "{\"name\":\"Lost\"}", "\"0\"")
                        .statusCode())
                .isEqualTo(412);
        assertThat(day("DELETE", "/watched/holidays/2026-04-07", "", "\"0\"").statusCode())
                .isEqualTo(412);
        assertThat(send("GET", "/watched", "").body()).contains("Founder's day");
    }

    @Test
    void the_page_of_somebody_slower_says_that_somebody_else_was_there() {
        send("PUT", "/slow", "{" + WEEK + "}");
        Map<String, String> day = Map.of("version", "0", "kind", "HOLIDAY", "date", "2026-04-07", "name", "Mine");
        assertThat(submit("/staff/calendars/slow/days", day).statusCode()).isEqualTo(302);

        HttpResponse<String> late = submit("/staff/calendars/slow/days/removal", day);

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Somebody else changed this calendar");
        assertThat(submit("/staff/calendars/slow", Map.of("name", "Unread")).statusCode())
                .isEqualTo(409);
        assertThat(send("GET", "/slow", "").body()).contains("Mine").doesNotContain("Unread");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"timeZone\":\"Mars/Base\"}|timeZone",
                "{\"country\":\"xx\"}|country",
                "{\"country\":\"gb\",\"subdivision\":\"xx\"}|subdivision",
                "{\"weekends\":[{\"days\":[\"MONDAY\",\"TUESDAY\",\"WEDNESDAY\",\"THURSDAY\",\"FRIDAY\",\"SATURDAY\",\"SUNDAY\"]}]}|weekends[0].days",
                "{\"weekends\":[{\"days\":[\"FOODAY\"]}]}|weekends[0].days[0]",
                "{\"weekends\":[{\"from\":\"soon\",\"days\":[]}]}|weekends[0].from",
                "{\"weekends\":[{\"days\":[]},{\"days\":[]}]}|weekends",
                "{\"workingHours\":{\"MONDAY\":[{\"from\":\"09:00\",\"to\":\"12:00\"},{\"from\":\"11:59\",\"to\":\"13:00\"}]}}|workingHours.MONDAY",
                "{\"workingHours\":{\"MONDAY\":[{\"from\":\"12:00\",\"to\":\"09:00\"}]}}|workingHours.MONDAY[0]",
                "{\"workingHours\":{\"MONDAY\":[{\"from\":\"9\"}]}}|workingHours.MONDAY[0].from",
                "{\"holidays\":[{\"date\":\"2026-02-30\"}]}|holidays[0].date",
                "{\"workingDays\":[{}]}|workingDays[0].date",
                "{\"cutOff\":\"25:00\"}|cutOff",
                "{\"dueTime\":\"LATER\"}|dueTime"
            })
    void names_the_field_that_makes_no_sense(String body, String field) {
        HttpResponse<String> answer = send("PUT", "/wrong", body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(fields(answer)).contains(field);
        assertThat(send("GET", "/wrong", "").statusCode()).isEqualTo(404);
    }

    @Test
    void refuses_absurd_sizes() {
        String days = "{\"date\":\"2026-01-01\"},".repeat(5_001);

        assertThat(fields(send("PUT", "/huge", "{\"holidays\":[" + days.substring(0, days.length() - 1) + "]}")))
                .containsExactly("holidays");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "amount=5&unit=BUSINESS_DAY|start",
                "start=2026-04-02&unit=BUSINESS_DAY|amount",
                "start=2026-04-02&amount=5|unit",
                "start=2026-02-30&amount=5&unit=BUSINESS_DAY|start",
                "start=2026-04-02&amount=5&unit=DECADE|unit",
                "start=2026-04-02&amount=-1&unit=WEEK|amount",
                "start=2026-04-02&amount=x&unit=WEEK|amount",
                "start=2026-04-02&amount=5&unit=WEEK&dayCount=MAYBE|dayCount",
                "start=9999-04-02&amount=5&unit=WEEK|start"
            })
    void names_what_is_wrong_with_a_question(String question, String field) {
        HttpResponse<String> answer = send("GET", "/kr/due-date?" + question, "");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(fields(answer)).containsExactly(field);
    }

    @Test
    void handlers_read_and_do_not_write() {
        Visitor handler = visitor("hana", StaffGroup.COMPLAINT_HANDLERS);

        assertThat(send(handler, "GET", "/kr/due-date?start=2026-04-02&amount=5&unit=BUSINESS_DAY", "")
                        .statusCode())
                .isEqualTo(200);
        assertThat(send(handler, "PUT", "/kr", "{}").statusCode()).isEqualTo(403);
        assertThat(send(handler, "DELETE", "/kr/holidays/2026-04-02", "").statusCode())
                .isEqualTo(403);
        assertThat(handler.get("/staff/calendars").statusCode()).isEqualTo(403);
    }

    @Test
    void the_page_shows_the_year_and_takes_days() {
        send(
                "PUT",
                "/paged",
                "{" + WEEK + ",\"timeZone\":\"Europe/London\",\"country\":\"gb\",\"subdivision\":\"eng\"}");

        assertThat(owner.get("/staff/calendars").body()).contains("gb-eng", "paged");
        assertThat(owner.get("/staff/calendars/paged?year=2026").body()).contains("Good Friday");
        assertThat(submit(
                                "/staff/calendars/paged/days",
                                Map.of("version", "0", "kind", "HOLIDAY", "date", "2026-07-01", "name", "Stocktaking"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(owner.get("/staff/calendars/paged?year=2026").body()).contains("Stocktaking");
        assertThat(owner.get("/staff/calendars/paged?start=2026-04-02&amount=5&unit=BUSINESS_DAY&dayCount=EXCLUDE_DAY0")
                        .body())
                .contains("2026-04-13", "Easter Monday");
        assertThat(owner.get("/staff/calendars/paged?start=x&amount=5&unit=BUSINESS_DAY")
                        .body())
                .contains("must be a date");
    }

    @Test
    void the_page_changes_weekends_and_hours() {
        send("PUT", "/settings", "{" + WEEK + ",\"holidays\":[{\"date\":\"2026-07-01\",\"name\":\"Closed\"}]}");
        int version = read(send("GET", "/settings", "")).path("version").asInt();
        Map<String, String> form = Map.of(
                "version",
                String.valueOf(version),
                "name",
                "Shop",
                "timeZone",
                "Asia/Seoul",
                "weekends[0].from",
                "",
                "weekends[0].days",
                "SUNDAY",
                "hours[MONDAY]",
                "09:00-12:00, 13:00-18:00");

        assertThat(submit("/staff/calendars/settings", form).statusCode()).isEqualTo(302);

        JsonNode changed = read(send("GET", "/settings", ""));
        assertThat(changed.path("weekends").get(0).path("days").toString()).isEqualTo("[\"SUNDAY\"]");
        assertThat(changed.path("workingHours").path("MONDAY")).hasSize(2);
        assertThat(changed.path("holidays")).hasSize(1);
        assertThat(submit("/staff/calendars/settings", form).statusCode()).isEqualTo(409);
        assertThat(submit("/staff/calendars/settings", Map.of("timeZone", "Mars/Base"))
                        .statusCode())
                .isEqualTo(422);
    }

    private HttpResponse<String> submit(String path, Map<String, String> fields) {
        var form = new HashMap<>(fields);
        form.put("_csrf", owner.cookie("REDRESS-CSRF"));
        return owner.postForm(path, form);
    }
}
