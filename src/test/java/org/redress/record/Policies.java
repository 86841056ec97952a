package org.redress.record;

import org.redress.contract.NotThere;

/** A kind of subject that is no complaint; there is one policy. */
public final class Policies implements SubjectKind {

    static final Subject POLICY = new Policy("P-1");
    static final Subject UNKNOWN = new Policy("P-2");

    private record Policy(String key) implements Subject {

        @Override
        public String kind() {
            return "policy";
        }
    }

    @Override
    public String name() {
        return "policy";
    }

    @Override
    public void require(String key) {
        if (!key.equals(POLICY.key())) {
            throw new NotThere("There is no such policy.");
        }
    }

    @Override
    public void lock(String key) {
        require(key);
    }
}
