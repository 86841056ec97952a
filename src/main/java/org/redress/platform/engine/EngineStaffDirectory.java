package org.redress.platform.engine;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.redress.record.StaffDirectory;
import org.springframework.stereotype.Component;

@Component
class EngineStaffDirectory implements StaffDirectory {

    private final IdentityService identity;

    EngineStaffDirectory(IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public Set<String> addressesOf(Collection<String> userIds) {
        return userIds.isEmpty()
                ? Set.of()
                : addresses(identity.createUserQuery()
                        .userIdIn(userIds.toArray(String[]::new))
                        .list());
    }

    @Override
    public Optional<String> nameOf(String userId) {
        return Optional.ofNullable(identity.createUserQuery().userId(userId).singleResult())
                .map(user -> Stream.of(user.getFirstName(), user.getLastName())
                        .filter(part -> part != null && !part.isBlank())
                        .map(String::strip)
                        .collect(Collectors.joining(" ")))
                .filter(name -> !name.isEmpty());
    }

    @Override
    public Optional<String> nameOfGroup(String group) {
        return Optional.ofNullable(identity.createGroupQuery().groupId(group).singleResult())
                .map(Group::getName)
                .filter(name -> name != null && !name.isBlank());
    }

    @Override
    public Set<String> membersOf(String group) {
        return identity.createUserQuery().memberOfGroup(group).list().stream()
                .map(User::getId)
                .collect(Collectors.toSet());
    }

    @Override
    public Set<String> groupsOf(String userId) {
        return identity.createGroupQuery().groupMember(userId).list().stream()
                .map(Group::getId)
                .collect(Collectors.toSet());
    }

    @Override
    public boolean isMember(String userId, String group) {
        return identity.createUserQuery().userId(userId).memberOfGroup(group).count() > 0;
    }

    @Override
    public boolean knows(String userId) {
        return identity.createUserQuery().userId(userId).count() > 0;
    }

    @Override
    public boolean knowsGroup(String group) {
        return identity.createGroupQuery().groupId(group).count() > 0;
    }

    private static Set<String> addresses(List<User> users) {
        return users.stream()
                .map(User::getEmail)
                .filter(email -> email != null && !email.isBlank())
                .collect(Collectors.toSet());
    }
}
