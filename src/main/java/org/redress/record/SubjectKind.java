package org.redress.record;

import org.redress.contract.NotThere;

/** What the record has to know of one kind of subject; the module that owns the kind provides it. */
public interface SubjectKind {

    /** As {@link Subject#kind} calls it. */
    String name();

    /** @throws NotThere when there is no such subject */
    void require(String key);

    /** Lets nobody else write about this subject until the transaction ends; reading goes on. */
    void lock(String key);
}
