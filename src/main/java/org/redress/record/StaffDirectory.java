package org.redress.record;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** How members of staff are reached; behind it stands the identity service that also lets them log in. */
public interface StaffDirectory {

    /** E-mail addresses of these users; those without one are left out. */
    Set<String> addressesOf(Collection<String> userIds);

    /** What a user is called; empty for somebody unknown or without a name. */
    Optional<String> nameOf(String userId);

    /** What a group is called; empty when there is none, or it has no name. */
    Optional<String> nameOfGroup(String group);

    /** User ids of the members of a group. */
    Set<String> membersOf(String group);

    /** Ids of the groups a user belongs to now; none for somebody unknown. */
    Set<String> groupsOf(String userId);

    /** Whether this user belongs to the group now. */
    default boolean isMember(String userId, String group) {
        return groupsOf(userId).contains(group);
    }

    /** Whether there is such a group, with or without members. */
    boolean knowsGroup(String group);

    /** Whether there is such a user. */
    boolean knows(String userId);
}
