package org.redress.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KnownMessagesTest {

    private record Told(String name, Set<String> facts) implements FlowMessage {}

    @Test
    void each_module_adds_its_own() {
        MessageTypes one = () -> new FlowMessage[] {new Told("ONE", Set.of("fact"))};
        MessageTypes other = () -> new FlowMessage[] {new Told("OTHER_WORD", Set.of())};

        assertThat(new KnownMessages(List.of(one, other)).factsByName())
                .containsOnlyKeys("Msg_One", "Msg_OtherWord")
                .containsEntry("Msg_One", Set.of("fact"));
    }

    @Test
    void no_two_modules_have_the_same_message() {
        MessageTypes types = () -> new FlowMessage[] {new Told("ONE", Set.of())};

        assertThatThrownBy(() -> new KnownMessages(List.of(types, types))).hasMessageContaining("Msg_One");
    }
}
