package org.redress.record;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.redress.contract.NotThere;

/** What the house has to know of one kind of subject; the module that owns the kind provides it. */
public interface SubjectKind {

    /** As {@link Subject#kind} calls it. */
    String name();

    /** How its keys begin, and those of no other kind: {@code C-}. Letters, digits and hyphens. */
    String prefix();

    /** The subject of this kind that a text names, such as the business key of a process; whether there is such a one, it does not say. */
    Optional<? extends Subject> in(String text);

    /** @throws NotThere when there is no such subject */
    void require(String key);

    /** Lets nobody else write about these subjects until the transaction ends, in the same order whoever asks; reading goes on. */
    void lock(Collection<String> keys);

    /** The group that works on it now: it is offered the tasks of the models' {@code ${candidateGroup}}, and reminded when time runs out. */
    String workingGroup(String key);

    /** Another group works on it from now on. */
    void assignTo(String key, String group);

    /** Groups that may know of every subject of this kind. Whoever is asked to do something about one may as well, and nobody else. */
    default Set<String> readers() {
        return Set.of();
    }
}
