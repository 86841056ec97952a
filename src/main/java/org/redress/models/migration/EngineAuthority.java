package org.redress.models.migration;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Asks the engine always in the name of the application. Nobody has the engine's own right to migrate instances,
 * because that would bypass every check; so this class checks who may ask for a move.
 */
@Component
class EngineAuthority {

    private static final Set<String> CHANGING_RULES = Set.of("process-owners", "admins");

    private final IdentityService identities;

    EngineAuthority(IdentityService identities) {
        this.identities = identities;
    }

    /** With all rights and without the limit for lists. */
    <R> R itself(Supplier<R> work) {
        Authentication before = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            return work.get();
        } finally {
            if (before != null) {
                identities.setAuthentication(before);
            }
        }
    }

    /** The person who is logged in; empty in a job. */
    Optional<String> visitor() {
        Authentication current = identities.getCurrentAuthentication();
        return current == null
                ? Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                        .filter(login -> login.isAuthenticated() && !(login instanceof AnonymousAuthenticationToken))
                        .map(login -> login.getName())
                : Optional.of(current.getUserId());
    }

    /** @throws AccessDeniedException when the person logged in is neither process owner nor administrator */
    void refuseWhoChangesNoRules() {
        visitor()
                .filter(user -> itself(() ->
                                identities.createGroupQuery().groupMember(user).list())
                        .stream()
                        .map(Group::getId)
                        .noneMatch(CHANGING_RULES::contains))
                .ifPresent(user -> {
                    throw new AccessDeniedException("Process owners and administrators move running complaints.");
                });
    }
}
