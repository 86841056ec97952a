package org.redress.access.rights;

import static org.camunda.bpm.engine.authorization.Groups.CAMUNDA_ADMIN;
import static org.camunda.bpm.engine.authorization.Groups.GROUP_TYPE_SYSTEM;
import static org.camunda.bpm.engine.authorization.Groups.GROUP_TYPE_WORKFLOW;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.redress.access.KnownGroups;
import org.redress.access.StaffGroup;
import org.redress.access.WorkGroup;
import org.springframework.stereotype.Component;

@Component
class Groups {

    private final KnownGroups known;
    private final IdentityService identities;

    Groups(KnownGroups known, IdentityService identities) {
        this.known = known;
        this.identities = identities;
    }

    void ensure() {
        for (WorkGroup group : known.all()) {
            ensure(group.id(), group.label(), GROUP_TYPE_WORKFLOW);
        }
        ensure(CAMUNDA_ADMIN, "Engine administrators", GROUP_TYPE_SYSTEM);
    }

    /**
     * The web apps look for the engine's own administrators and, finding none, send everybody to a set-up page (which is
     * closed here). So our administrators belong to that group as well.
     */
    void closeSetUp() {
        identities.createUserQuery().memberOfGroup(StaffGroup.ADMINS.id()).list().stream()
                .filter(admin -> identities
                                .createGroupQuery()
                                .groupMember(admin.getId())
                                .groupId(CAMUNDA_ADMIN)
                                .count()
                        == 0)
                .forEach(admin -> identities.createMembership(admin.getId(), CAMUNDA_ADMIN));
    }

    private void ensure(String id, String label, String type) {
        if (identities.createGroupQuery().groupId(id).count() == 0) {
            Group created = identities.newGroup(id);
            created.setName(label);
            created.setType(type);
            identities.saveGroup(created);
        }
    }
}
