package org.redress.platform.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.OwnStart;
import org.redress.access.Staff;
import org.redress.access.StaffGroup;
import org.redress.access.Visitor;
import org.redress.record.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The console tells times, and takes them, in the time zone of the office, wherever the server stands; every button of a change answers. */
@OwnStart(properties = "redress.organisation.time-zone=Pacific/Chatham")
class ConsoleTimesTest {

    private static final ZoneId OFFICE = ZoneId.of("Pacific/Chatham");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identities;

    @Autowired
    private ModelVersions models;

    @Autowired
    private ModelChanges changes;

    private Visitor owner;

    @BeforeEach
    void logIn() {
        owner = new Visitor(port);
        owner.logIn(new Staff(identities).hire("zone-owner", StaffGroup.PROCESS_OWNERS), Staff.PASSWORD);
    }

    @Test
    void since_when_a_version_is_in_use_is_told_in_the_time_of_the_office() {
        ModelVersion closing =
                models.versions(ModelKind.PROCESS, "ClosingProcess").get(0);

        for (String page : new String[] {"/staff/models", "/staff/models/process/ClosingProcess"}) {
            assertThat(owner.get(page).body())
                    .contains(OFFICE.getId(), MINUTE.format(closing.deployedAt().atZone(OFFICE)));
        }
    }

    @Test
    void the_day_of_a_change_is_typed_in_the_time_of_the_office_and_so_is_its_trail() {
        long change = changes.draft("On its day", new Actor("zone-owner"));
        String page = "/staff/changes/" + change;

        int status = owner.postForm(
                        page,
                        Map.of(
                                "read",
                                changes.get(change).tag(),
                                "title",
                                "On its day",
                                "reason",
                                "because",
                                "activateAt",
                                "2999-06-01T00:00",
                                "then",
                                "save",
                                "_csrf",
                                owner.cookie("REDRESS-CSRF")))
                .statusCode();

        assertThat(status).isEqualTo(302);
        assertThat(changes.get(change).activateAt()).isEqualTo(Instant.parse("2999-05-31T11:15:00Z"));
        assertThat(owner.get(page).body())
                .contains(
                        OFFICE.getId(),
                        "2999-06-01T00:00",
                        MINUTE.format(changes.trail(change).get(0).at().atZone(OFFICE)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PROCESS:ClosingProcess",
                "PROCESS:ComplaintHandlingProcess",
                "DECISION:determineSilenceRule",
                "FORM:reachComplainant",
                ""
            })
    void every_button_of_a_change_answers_whether_it_is_clean_broken_or_empty(String model) {
        long change = changes.draft("Every button", new Actor("zone-owner"));
        String page = "/staff/changes/" + change;
        if (!model.isEmpty()) {
            assertThat(post(page + "/files", Map.of("model", model))).isEqualTo(302);
        }

        everyButtonAnswers(page);
        changes.get(change)
                .files()
                .forEach(file -> changes.write(change, file.name(), "broken <", new Actor("zone-owner")));
        everyButtonAnswers(page);
        changes.get(change)
                .files()
                .forEach(file -> assertThat(
                                post(page + "/files/removal", Map.of("name", file.name(), "read", file.tag())))
                        .isEqualTo(302));
        everyButtonAnswers(page);
    }

    private void everyButtonAnswers(String page) {
        assertThat(owner.get(page).statusCode()).isEqualTo(200);
        assertThat(owner.get(page + "?check").statusCode()).isEqualTo(200);
        assertThat(owner.get(page + "/replay").statusCode()).isLessThan(500);
        assertThat(post(page, Map.of("read", tag(page), "title", "Every button", "reason", "", "then", "save")))
                .isEqualTo(302);
        assertThat(post(page, Map.of("read", tag(page), "title", "Every button", "reason", "why", "then", "check")))
                .isEqualTo(200);
        changes.get(Long.parseLong(page.replaceAll(".*/", "")))
                .files()
                .forEach(file -> assertThat(owner.get(page + "/files/edit?name="
                                        + URLEncoder.encode(file.name(), StandardCharsets.UTF_8))
                                .statusCode())
                        .isEqualTo(200));
    }

    @Test
    void who_describes_a_change_otherwise_than_they_read_it_is_told_and_loses_no_words() {
        long change = changes.draft("Two owners", new Actor("zone-owner"));
        String page = "/staff/changes/" + change;
        String read = tag(page);
        assertThat(post(page, Map.of("read", read, "title", "Two owners", "reason", "mine", "then", "save")))
                .isEqualTo(302);

        var late = owner.postForm(
                page,
                Map.of(
                        "read",
                        read,
                        "title",
                        "Two owners",
                        "reason",
                        "yours",
                        "then",
                        "save",
                        "_csrf",
                        owner.cookie("REDRESS-CSRF")));

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("yours", "mine", "meanwhile");
        assertThat(changes.get(change).reason()).isEqualTo("mine");
    }

    @Test
    void a_file_that_somebody_else_wrote_meanwhile_is_not_left_out() {
        Actor other = new Actor("other-owner");
        long change = changes.draft("Left out", other);
        String name = changes.take(change, ModelKind.PROCESS, "ClosingProcess", other);
        String read = changes.get(change).file(name).orElseThrow().tag();
        changes.write(change, name, "newer words", other);

        assertThat(post("/staff/changes/" + change + "/files/removal", Map.of("name", name, "read", read)))
                .isEqualTo(302);

        assertThat(changes.get(change).file(name).orElseThrow().content()).isEqualTo("newer words");
        assertThat(owner.get("/staff/changes/" + change).body()).contains("Somebody else changed this meanwhile");
    }

    private String tag(String page) {
        return changes.get(Long.parseLong(page.replaceAll(".*/", ""))).tag();
    }

    private int post(String path, Map<String, String> fields) {
        Map<String, String> withToken = new HashMap<>(fields);
        withToken.put("_csrf", owner.cookie("REDRESS-CSRF"));
        return owner.postForm(path, withToken).statusCode();
    }
}
