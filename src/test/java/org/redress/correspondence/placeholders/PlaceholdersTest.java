package org.redress.correspondence.placeholders;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.redress.SharedStart;
import org.redress.access.Staff;
import org.redress.access.StaffGroup;
import org.redress.access.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An installation whose table of outside routes is still as shipped: whoever can mend it is told, everywhere. */
@SharedStart
class PlaceholdersTest {

    private static final String WARNING = "name nobody outside whom complainants can reach";

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identities;

    @Test
    void administrators_and_process_owners_are_warned_by_the_web_apps_and_on_every_page() {
        for (StaffGroup group : new StaffGroup[] {StaffGroup.ADMINS, StaffGroup.PROCESS_OWNERS}) {
            Visitor visitor = visitor("warned-" + group.id(), group);

            assertThat(visitor.get("/api/v1/placeholders").body()).contains(WARNING, "no jurisdiction");
            assertThat(visitor.get("/staff/codes").body()).contains("class=\"placeholders\"", WARNING);
            assertThat(visitor.get("/").body()).contains(WARNING);
        }
    }

    @Test
    void administrators_read_it_in_the_health() {
        assertThat(visitor("healthy", StaffGroup.ADMINS).get("/actuator/health").body())
                .contains("\"placeholders\"", WARNING);
    }

    @Test
    void nobody_else_is() {
        Visitor handler = visitor("calm", StaffGroup.COMPLAINT_HANDLERS);

        assertThat(handler.get("/api/v1/placeholders").body()).isEqualTo("{\"items\":[]}");
        assertThat(handler.get("/").body()).doesNotContain(WARNING);
        assertThat(handler.get("/actuator/health").body()).doesNotContain(WARNING);
    }

    private Visitor visitor(String name, StaffGroup group) {
        Visitor visitor = new Visitor(port);
        visitor.logIn(new Staff(identities).hire(name, group), Staff.PASSWORD);
        return visitor;
    }
}
