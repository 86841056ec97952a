package org.redress.platform.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.access.Staff;
import org.redress.access.StaffGroup;
import org.redress.access.Visitor;
import org.redress.complaint.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The console tells times, and takes them, in the time zone of the office, wherever the server stands. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "redress.organisation.time-zone=Pacific/Chatham")
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
        ModelVersion closing = models.versions(ModelKind.PROCESS, "ClosingProcess").get(0);

        for (String page : new String[] {"/staff/models", "/staff/models/process/ClosingProcess"}) {
            assertThat(owner.get(page).body()).contains(OFFICE.getId(), MINUTE.format(closing.deployedAt().atZone(OFFICE)));
        }
    }

    @Test
    void the_day_of_a_change_is_typed_in_the_time_of_the_office_and_so_is_its_trail() {
        long change = changes.draft("On its day", new Actor("zone-owner"));
        String page = "/staff/changes/" + change;

        int status = owner.postForm(page, Map.of("title", "On its day", "reason", "because", "activateAt", "2999-06-01T00:00",
            "then", "save", "_csrf", owner.cookie("REDRESS-CSRF"))).statusCode();

        assertThat(status).isEqualTo(302);
        assertThat(changes.get(change).activateAt()).isEqualTo(Instant.parse("2999-05-31T11:15:00Z"));
        assertThat(owner.get(page).body()).contains(OFFICE.getId(), "2999-06-01T00:00",
            MINUTE.format(changes.trail(change).get(0).at().atZone(OFFICE)));
    }
}
