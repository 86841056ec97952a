package org.redress.platform.migration;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** In whose name the engine is asked: looking is done by the house, moving by whoever is logged in, with that person's rights. */
@Component
class House {

    private final IdentityService identities;

    House(IdentityService identities) {
        this.identities = identities;
    }

    /** With all rights and without the limit for lists. */
    <R> R itself(Supplier<R> work) {
        return as(null, work);
    }

    /** With the rights of the person logged in; the house itself when nobody is, as in a job. */
    <R> R asVisitor(Supplier<R> work) {
        return as(visitor().map(user -> new Authentication(user, groupsOf(user))).orElse(null), work);
    }

    Optional<String> visitor() {
        Authentication current = identities.getCurrentAuthentication();
        return current == null ? Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
            .filter(login -> login.isAuthenticated() && !(login instanceof AnonymousAuthenticationToken)).map(login -> login.getName())
            : Optional.of(current.getUserId());
    }

    private List<String> groupsOf(String user) {
        return itself(() -> identities.createGroupQuery().groupMember(user).list().stream().map(Group::getId).toList());
    }

    private <R> R as(Authentication somebody, Supplier<R> work) {
        Authentication before = identities.getCurrentAuthentication();
        become(somebody);
        try {
            return work.get();
        } finally {
            become(before);
        }
    }

    private void become(Authentication somebody) {
        if (somebody == null) {
            identities.clearAuthentication();
        } else {
            identities.setAuthentication(somebody);
        }
    }
}
