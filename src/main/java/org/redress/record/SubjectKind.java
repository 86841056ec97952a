package org.redress.record;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.redress.contract.NotThere;

/** What other modules have to know of one kind of subject; the module that owns the kind provides it. */
public interface SubjectKind {

    /** As {@link Subject#kind} calls it. */
    String name();

    /** The beginning of its keys, which no other kind uses: {@code C-}. Letters, digits and hyphens. */
    String prefix();

    /**
     * The subject of this kind that a text names, such as the business key of a process. It does not check whether that
     * subject exists.
     */
    Optional<? extends Subject> in(String text);

    /** @throws NotThere when there is no such subject */
    void require(String key);

    /** Locks these subjects until the transaction ends, always in the same order; others can still read them. */
    void lock(Collection<String> keys);

    /**
     * The group that works on it now. Models offer it the tasks with {@code ${candidateGroup}}, and it is reminded when
     * time runs out.
     */
    String workingGroup(String key);

    /** Another group works on it from now on. */
    void assignTo(String key, String group);

    /**
     * Groups that may know of every subject of this kind. People who are asked to do something about one may know of
     * that one; nobody else may.
     */
    default Set<String> readers() {
        return Set.of();
    }
}
