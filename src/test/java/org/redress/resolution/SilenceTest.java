package org.redress.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.HandlingSlice;
import org.redress.assessment.Criteria;
import org.redress.assessment.data.Assessment;
import org.redress.assessment.data.AssessmentRecords;
import org.redress.complaint.Actor;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.NewInformation;
import org.redress.correspondence.MutableClock;

/** Silence closes a complaint only by the published rule, and only of somebody who was reached and said nothing (ISO 10002 7.9). */
class SilenceTest {

    private static final HandlingSlice SLICE = HandlingSlice.shared();
    private static final Remedy NOTHING = new Remedy(RemedyKind.NONE, null, null, null);

    private final Silence silence = SLICE.get(Silence.class);
    private ComplaintNumber number;

    @BeforeEach
    void communicateADecision() {
        number = SLICE.investigated();
        SLICE.get(MutableClock.class).pass(Duration.ofDays(1));
        SLICE.decide(number, "handler", NOTHING);
        SLICE.get(Authority.class).requireApproval(number, Authority.NO_APPROVAL, Authority.NO_APPROVAL);
        SLICE.communicate(number);
        SLICE.mailBecame(number, "SENT");
    }

    @Test
    void whoever_was_reached_and_says_nothing_is_reminded_and_then_silent() {
        assertThat(silence.isReminderDue(number)).isTrue();

        silence.remind(number);
        SLICE.mailBecame(number, "SENT");

        assertThat(silence.isReminderDue(number)).isFalse();
        assertThat(silence.closes(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PENDING", "UNDELIVERABLE", "UNREACHED"})
    void whoever_was_not_reached_is_not_silent(String state) {
        SLICE.mailBecame(number, state);

        assertThat(silence.closes(number)).isFalse();
    }

    @Test
    void reached_another_way_is_reached_and_tried_in_vain_is_not() {
        SLICE.mailBecame(number, "UNDELIVERABLE");

        SLICE.get(Contacts.class).record(number, new Actor("handler"), false, "PHONE: nobody answers");
        assertThat(silence.closes(number)).isFalse();

        SLICE.get(Contacts.class).record(number, new Actor("handler"), true, "PHONE: told her");
        assertThat(silence.closes(number)).isTrue();
    }

    @Test
    void whoever_the_assessment_found_vulnerable_is_never_closed_by_silence() {
        SLICE.inTransaction(() -> {
            Assessment assessment = new Assessment(number);
            assessment.assess(new Actor("handler"), Instant.now(), true, null, vulnerable());
            return SLICE.get(AssessmentRecords.class).save(assessment);
        });

        assertThat(silence.facts(number)).containsEntry("vulnerable", true);
        assertThat(silence.closes(number)).isFalse();
    }

    @Test
    void whoever_asked_for_help_to_communicate_is_never_closed_by_silence() {
        SLICE.sql("update complaint set adjustments = 'large print' where number = ?", number);

        assertThat(silence.facts(number)).containsEntry("vulnerable", true);
        assertThat(silence.closes(number)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"complainant", "handler"})
    void whoever_was_heard_from_since_is_neither_reminded_nor_silent(String writtenDownBy) {
        SLICE.get(NewInformation.class).add(number, new Actor(writtenDownBy), "It broke again.", List.of());

        assertThat(silence.isReminderDue(number)).isFalse();
        assertThat(silence.closes(number)).isFalse();
    }

    @Test
    void silence_means_nothing_where_the_complainant_was_told_so() {
        ComplaintNumber told = SLICE.investigated();
        SLICE.decide(told, "handler", NOTHING);
        SLICE.get(Authority.class).requireApproval(told, Authority.NO_APPROVAL, Authority.NO_APPROVAL);
        SLICE.communicate(told, new SilenceRule(14, 28, false));
        SLICE.mailBecame(told, "SENT");

        assertThat(silence.closes(told)).isFalse();
    }

    @Test
    void the_time_to_answer_counts_from_the_moment_the_decision_was_told() {
        Instant told = SLICE.complaint(number).decisionCommunicatedAt();

        Silence.WaitingTime time = silence.waitingTime(number);

        assertThat(Duration.between(told, time.remindAt())).isEqualTo(Duration.ofDays(14));
        assertThat(Duration.between(told, time.endsAt())).isEqualTo(Duration.ofDays(29));
    }

    @Test
    void a_reminder_says_until_when_only_where_silence_has_a_meaning() {
        silence.remind(number);
        String reminder = SLICE.letters(number).get(1).text();
        ComplaintNumber open = SLICE.investigated();
        SLICE.decide(open, "handler", NOTHING);
        SLICE.get(Authority.class).requireApproval(open, Authority.NO_APPROVAL, Authority.NO_APPROVAL);
        SLICE.communicate(open, new SilenceRule(14, 28, false));
        silence.remind(open);

        String lastDay = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.ENGLISH).format(silence.waitingTime(number).endsAt().atZone(ZoneOffset.UTC).minusDays(1));
        assertThat(reminder).contains(lastDay);
        assertThat(SLICE.letters(open).get(1).text()).doesNotContain(lastDay);
    }

    @Test
    void nobody_waits_for_an_answer_to_what_was_not_told() {
        assertThatThrownBy(() -> silence.waitingTime(SLICE.investigated())).isInstanceOf(IllegalStateException.class);
    }

    private static Criteria vulnerable() {
        return new Criteria(Criteria.Level.LOW, "so", Criteria.SafetyImplication.NONE, "so", Criteria.Level.LOW, "so", Criteria.Impact.PERSON,
            "so", false, "so", false, "so", Criteria.Harm.NONE, 1, null, null, true, 0, false);
    }
}
