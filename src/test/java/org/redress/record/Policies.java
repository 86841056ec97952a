package org.redress.record;

import java.util.Collection;
import java.util.Optional;
import org.redress.contract.NotThere;

/** A kind of subject that is no complaint; there is one policy. */
public final class Policies implements SubjectKind {

    public static final Subject POLICY = new Policy("P-1");
    static final Subject UNKNOWN = new Policy("P-2");

    private String group = "managers";

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
    public String prefix() {
        return "P-";
    }

    @Override
    public Optional<Subject> in(String text) {
        return Optional.of(new Policy(text));
    }

    @Override
    public void lock(Collection<String> keys) {
        keys.forEach(this::require);
    }

    @Override
    public String workingGroup(String key) {
        return group;
    }

    @Override
    public void assignTo(String key, String group) {
        this.group = group;
    }
}
