package org.redress.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A business key names one subject of one kind, or none. */
class SubjectsTest {

    private final Subjects subjects = new Subjects(List.of(new Policies()));

    @Test
    void a_key_is_recognised_by_its_kind() {
        assertThat(subjects.in("P-1")).contains(Policies.POLICY);
        assertThat(subjects.of("policy", "P-1")).isEqualTo(Policies.POLICY);
    }

    @Test
    void what_no_kind_knows_names_nothing() {
        assertThat(subjects.in("change-12")).isEmpty();
        assertThat(subjects.in(null)).isEmpty();
        assertThatThrownBy(() -> subjects.of("audit", "A-1")).hasMessageContaining("No module owns");
    }

    @Test
    void two_kinds_whose_keys_begin_alike_do_not_start() {
        assertThatThrownBy(() -> new Subjects(List.of(new Policies(), new Alike())))
                .hasMessage("Keys of policy and of policy draft begin alike");
    }

    private static final class Alike implements SubjectKind {

        @Override
        public String name() {
            return "policy draft";
        }

        @Override
        public String prefix() {
            return "P-D-";
        }

        @Override
        public Optional<Subject> in(String text) {
            return Optional.empty();
        }

        @Override
        public void require(String key) {}

        @Override
        public void lock(Collection<String> keys) {}

        @Override
        public String workingGroup(String key) {
            return "managers";
        }

        @Override
        public void assignTo(String key, String group) {}
    }
}
