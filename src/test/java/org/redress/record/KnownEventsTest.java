package org.redress.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class KnownEventsTest {

    @Test
    void a_word_is_read_as_the_event_of_its_module() {
        assertThat(AllEvents.KNOWN.read("NOTE_ADDED")).isSameAs(RecordEvent.NOTE_ADDED);
    }

    @Test
    void a_word_of_an_earlier_release_stays_readable_and_moves_nothing() {
        TimelineEvent former = AllEvents.KNOWN.read("PHONED");

        assertThat(former.name()).isEqualTo("PHONED");
        assertThat(former).isEqualTo(AllEvents.KNOWN.read("PHONED"));
        assertThat(former.isInvolvement()).isFalse();
        assertThat(former.isMilestone()).isFalse();
    }

    @Test
    void no_two_modules_have_the_same_word() {
        EventTypes types = RecordEvent::values;

        assertThatThrownBy(() -> new KnownEvents(List.of(types, types))).hasMessageContaining("NOTE_ADDED");
    }
}
