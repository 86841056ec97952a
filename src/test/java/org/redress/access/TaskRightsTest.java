package org.redress.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.HandlingSlice;
import org.redress.confidentiality.EngineStandIn;
import org.redress.contract.OrganisationZone;
import org.redress.contract.RuleRefused;
import org.redress.record.Actor;
import org.springframework.context.support.ResourceBundleMessageSource;

/** A task is done by whoever was asked, or stands in for somebody who was, and by nobody else whatever their rank (ISO 10002 4.7, 5.4). */
class TaskRightsTest {

    private static final HandlingSlice SLICE = HandlingSlice.shared();
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Set<String> MANAGERS = Set.of("managers");

    private final SubstitutionStore absences = SLICE.get(SubstitutionStore.class);
    private final EngineStandIn house = new EngineStandIn();
    private final String someone = "someone-" + UUID.randomUUID();
    private final String colleague = "colleague-" + UUID.randomUUID();
    private final String outsider = "outsider-" + UUID.randomUUID();
    private Substitution entered;

    TaskRightsTest() {
        house.groups.put(someone, MANAGERS);
        house.groups.put(colleague, MANAGERS);
        house.groups.put(outsider, Set.of("complaint-handlers"));
        house.groups.put("admin", Set.of("admins"));
    }

    @AfterEach
    void everybodyIsBack() {
        if (entered != null) {
            absences.remove(entered.id());
        }
    }

    @Test
    void whoever_was_asked_does_it() {
        assertThatCode(() -> complete(null, someone)).doesNotThrowAnyException();
        assertThatCode(() -> complete(someone, someone)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lead", "representative", "admin", "nobody-we-know"})
    void nobody_else_does_it_whatever_their_rank(String other) {
        assertThatThrownBy(() -> complete(null, other)).isInstanceOf(RuleRefused.class);
        assertThatThrownBy(() -> duties().requireMayHold(new GuardedTask(MANAGERS, null), other))
                .isInstanceOf(RuleRefused.class);
    }

    @Test
    void what_somebody_holds_is_completed_by_them_alone() {
        assertThatThrownBy(() -> complete(someone, colleague))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining(someone + " holds this task");
    }

    @Test
    void whoever_stands_in_for_an_absent_member_does_it_in_their_place() {
        away(someone, outsider, colleague);

        assertThat(duties().belongs(outsider, "managers")).isTrue();
        assertThatCode(() -> complete(someone, outsider)).doesNotThrowAnyException();
        assertThatThrownBy(() -> complete(colleague, outsider))
                .as("colleague is there")
                .isInstanceOf(RuleRefused.class);
    }

    @Test
    void nobody_takes_a_task_by_naming_themselves_as_stand_in() {
        away(someone, colleague, colleague);

        assertThatThrownBy(() -> complete(someone, colleague)).isInstanceOf(RuleRefused.class);
    }

    @Test
    void nobody_gives_away_by_naming_a_stand_in_what_is_not_theirs() {
        away(someone, outsider, "lead");

        assertThat(duties().belongs(outsider, "managers")).isFalse();
        assertThatThrownBy(() -> complete(someone, outsider)).isInstanceOf(RuleRefused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lead", "representative", "admin"})
    void those_who_look_after_the_tasks_say_who_does_them(String lead) {
        assertThatCode(() -> assign(null, lead)).doesNotThrowAnyException();
        assertThatCode(() -> assign(someone, lead)).doesNotThrowAnyException();
    }

    @Test
    void others_give_away_only_what_they_were_asked_or_hold() {
        assertThatCode(() -> assign(null, someone)).doesNotThrowAnyException();
        assertThatCode(() -> assign(someone, someone)).doesNotThrowAnyException();
        assertThatThrownBy(() -> assign(someone, colleague))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining(someone + " holds this task");
        assertThatThrownBy(() -> assign(null, outsider))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("not given to a group of yours");
    }

    private void complete(String holder, String person) {
        duties().requireMayComplete(new GuardedTask(MANAGERS, holder), new Actor(person));
    }

    private void assign(String holder, String person) {
        duties().requireMayAssign(new GuardedTask(MANAGERS, holder), new Actor(person));
    }

    private void away(String absentee, String standIn, String enteredBy) {
        entered = absences.add(new Absence(absentee, standIn, TODAY, TODAY), new Actor(enteredBy), NOW);
    }

    private TaskRights duties() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        return new TaskRights(
                house,
                SLICE.get(Substitutes.class),
                new OrganisationZone(ZoneOffset.UTC),
                Clock.fixed(NOW, ZoneOffset.UTC),
                messages);
    }
}
