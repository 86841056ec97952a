package org.redress.access.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.redress.access.EngineRight;
import org.redress.access.GroupTypes;
import org.redress.access.KnownGroups;
import org.redress.access.StaffGroup;
import org.redress.access.WorkGroup;

/** A module brings groups of its own and says what they may do in the engine. */
class OwnGroupsTest {

    private record Own(String id, String label, Set<EngineRight> rights) implements WorkGroup {}

    private static final Own TRAINERS = new Own("class-trainers", "Trainers", Set.of(EngineRight.WORK_ON_TASKS));
    private static ProcessEngine engine;

    @BeforeAll
    static void groups_are_made() {
        var settings = new StandaloneInMemProcessEngineConfiguration();
        settings.setProcessEngineName("own-groups");
        settings.setJdbcUrl("jdbc:h2:mem:own-groups");
        settings.setGroupResourceWhitelistPattern("[a-z][a-z0-9-]*");
        engine = settings.buildProcessEngine();
        var known = new KnownGroups(List.of(StaffGroup::values, () -> new WorkGroup[] {TRAINERS}));
        for (int start = 0; start < 2; start++) {
            new Groups(known, engine.getIdentityService()).ensure();
            new Rights(known, new Grants(engine.getAuthorizationService())).ensure();
        }
    }

    @AfterAll
    static void engine_ends() {
        engine.close();
    }

    @Test
    void it_is_created_beside_those_of_complaints() {
        Stream<String> all = Stream.concat(
                Stream.of(StaffGroup.values()).map(StaffGroup::id), Stream.of("class-trainers", "camunda-admin"));

        assertThat(engine.getIdentityService().createGroupQuery().list())
                .extracting(group -> group.getId())
                .containsExactlyInAnyOrderElementsOf(all.toList());
        assertThat(TRAINERS.role()).isEqualTo("CLASS_TRAINERS");
    }

    @Test
    void its_members_may_do_what_it_says_and_no_more() {
        assertThat(may(TRAINERS, Permissions.ACCESS, Resources.APPLICATION, "tasklist"))
                .isTrue();
        assertThat(may(TRAINERS, Permissions.ACCESS, Resources.APPLICATION, "cockpit"))
                .isFalse();
        assertThat(may(TRAINERS, Permissions.CREATE, Resources.DEPLOYMENT, "*")).isFalse();
    }

    @Test
    void those_of_complaints_may_what_they_could() {
        assertThat(may(StaffGroup.EXECUTIVE_SPONSORS, Permissions.ACCESS, Resources.APPLICATION, "cockpit"))
                .isTrue();
        assertThat(may(StaffGroup.EXECUTIVE_SPONSORS, Permissions.ACCESS, Resources.APPLICATION, "tasklist"))
                .isFalse();
        assertThat(may(StaffGroup.PROCESS_OWNERS, Permissions.CREATE, Resources.DEPLOYMENT, "*"))
                .isTrue();
        assertThat(may(StaffGroup.TEAM_LEADS, Permissions.READ, Resources.USER, "*"))
                .isTrue();
        assertThat(may(StaffGroup.MANAGERS, Permissions.READ, Resources.USER, "*"))
                .isFalse();
        assertThat(may(StaffGroup.ADMINS, Permissions.DELETE, Resources.USER, "*"))
                .isTrue();
    }

    @Test
    void no_two_modules_have_the_same_group() {
        GroupTypes types = StaffGroup::values;

        assertThatThrownBy(() -> new KnownGroups(List.of(types, types))).hasMessageContaining("complaint-handlers");
    }

    private static boolean may(WorkGroup group, Permissions permission, Resource resource, String id) {
        engine.getProcessEngineConfiguration().setAuthorizationEnabled(true);
        try {
            return engine.getAuthorizationService()
                    .isUserAuthorized("somebody", List.of(group.id()), permission, resource, id);
        } finally {
            engine.getProcessEngineConfiguration().setAuthorizationEnabled(false);
        }
    }
}
