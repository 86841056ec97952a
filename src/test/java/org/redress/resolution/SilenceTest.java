package org.redress.resolution;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.HandlingSlice;
import org.redress.assessment.Assessment;
import org.redress.assessment.AssessmentRecords;
import org.redress.assessment.Criteria;
import org.redress.casework.NewInformation;
import org.redress.complaint.ComplaintNumber;
import org.redress.correspondence.MutableClock;
import org.redress.correspondence.delivery.Contacts;
import org.redress.record.Actor;
import org.redress.record.Documents;
import org.redress.record.UploadedFile;
import org.redress.resolution.Silence.Verdict;

/** Silence closes a complaint only by the published rule, and only of somebody who was reached and said nothing (ISO 10002 7.9). */
class SilenceTest {

    private static final HandlingSlice SLICE = HandlingSlice.shared();
    private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");
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
        SLICE.everythingArrives(number);
    }

    @Test
    void whoever_was_reached_and_says_nothing_is_reminded_and_then_silent() {
        assertThat(judged()).isEqualTo(new Verdict(null, true, false));

        silence.remind(number);
        SLICE.everythingArrives(number);

        assertThat(judged()).isEqualTo(new Verdict(null, false, true));
        assertThat(SLICE.timeline(number)).doesNotContain("ANSWER_OVERDUE");
    }

    @Test
    void the_time_counts_from_the_moment_the_decision_arrived_and_not_from_when_it_was_written() {
        ComplaintNumber late = decided();
        Instant written = SLICE.get(MutableClock.class).instant();
        Instant planned = silence.remindAt(late);
        assertThat(Duration.between(written, planned)).isEqualTo(Duration.ofDays(14));

        SLICE.get(MutableClock.class).pass(Duration.ofDays(10));
        SLICE.everythingArrives(late);

        assertThat(silence.judge(late, planned))
                .isEqualTo(new Verdict(written.plus(Duration.ofDays(24)), false, false));
        silence.remind(late);
        SLICE.everythingArrives(late);
        assertThat(silence.judge(late, planned).waitUntil()).isEqualTo(written.plus(Duration.ofDays(39)));
    }

    @Test
    void nobody_is_reminded_of_a_decision_that_never_arrived_and_when_every_way_was_tried_somebody_asks_them() {
        ComplaintNumber lost = decided();
        SLICE.mailBecame(lost, "UNDELIVERABLE");

        assertThat(silence.judge(lost, LATER)).isEqualTo(new Verdict(silence.remindAt(lost), false, false));
        assertThat(SLICE.timeline(lost)).doesNotContain("ANSWER_OVERDUE");

        SLICE.get(Contacts.class).triedInVain(lost, new Actor("handler"), "PHONE: nobody answers");
        assertThat(silence.judge(lost, LATER)).isEqualTo(new Verdict(null, false, false));
        assertThat(SLICE.timeline(lost)).contains("ANSWER_OVERDUE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PENDING", "UNDELIVERABLE", "UNREACHED"})
    void whoever_was_not_reached_is_not_silent(String state) {
        reminded();
        SLICE.mailBecame(number, state);

        assertThat(closes()).isFalse();
    }

    @Test
    void reached_another_way_is_reached_and_tried_in_vain_is_not() {
        reminded();
        SLICE.mailBecame(number, "UNDELIVERABLE");

        SLICE.get(Contacts.class).triedInVain(number, new Actor("handler"), "PHONE: nobody answers");
        assertThat(closes()).isFalse();

        SLICE.get(Contacts.class).reached(number, new Actor("handler"), SLICE.byPhone("told her"));
        assertThat(closes()).isTrue();
    }

    @Test
    void whoever_the_assessment_found_vulnerable_is_never_closed_by_silence() {
        reminded();
        SLICE.inTransaction(() -> {
            Assessment assessment = new Assessment(number);
            assessment.assess(new Actor("handler"), Instant.now(), true, null, vulnerable());
            return SLICE.get(AssessmentRecords.class).save(assessment);
        });

        assertThat(silence.facts(number)).containsEntry("vulnerable", true);
        assertThat(closes()).isFalse();
    }

    @Test
    void whoever_asked_for_help_to_communicate_is_never_closed_by_silence() {
        reminded();
        SLICE.sql("update complaint set adjustments = 'large print' where number = ?", number);

        assertThat(silence.facts(number)).containsEntry("vulnerable", true);
        assertThat(closes()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"complainant", "handler"})
    void whoever_was_heard_from_since_is_neither_reminded_nor_silent(String writtenDownBy) {
        SLICE.get(NewInformation.class).add(number, new Actor(writtenDownBy), "It broke again.", List.of());

        assertThat(judged().reminderDue()).isFalse();
        assertThat(closes()).isFalse();
    }

    @Test
    void whoever_sent_a_file_alone_was_heard_from_too() {
        SLICE.get(Documents.class)
                .add(
                        number,
                        Actor.COMPLAINANT,
                        List.of(new UploadedFile("photo.txt", "text/plain", "so".getBytes(UTF_8))));

        assertThat(judged().reminderDue()).isFalse();
        assertThat(closes()).isFalse();
    }

    @Test
    void silence_means_nothing_where_the_complainant_was_told_so() {
        ComplaintNumber told = SLICE.investigated();
        SLICE.decide(told, "handler", NOTHING);
        SLICE.get(Authority.class).requireApproval(told, Authority.NO_APPROVAL, Authority.NO_APPROVAL);
        SLICE.communicate(told, new SilenceRule(14, 28, false));
        SLICE.everythingArrives(told);
        silence.remind(told);
        SLICE.everythingArrives(told);

        assertThat(silence.judge(told, LATER).silenceCloses()).isFalse();
    }

    private ComplaintNumber decided() {
        ComplaintNumber late = SLICE.investigated();
        SLICE.decide(late, "handler", NOTHING);
        SLICE.get(Authority.class).requireApproval(late, Authority.NO_APPROVAL, Authority.NO_APPROVAL);
        SLICE.communicate(late);
        return late;
    }

    private Verdict judged() {
        return silence.judge(number, LATER);
    }

    private boolean closes() {
        return judged().silenceCloses();
    }

    private void reminded() {
        silence.remind(number);
        SLICE.everythingArrives(number);
    }

    private static Criteria vulnerable() {
        return new Criteria(
                Criteria.Level.LOW,
                "so",
                Criteria.SafetyImplication.NONE,
                "so",
                Criteria.Level.LOW,
                "so",
                Criteria.Impact.PERSON,
                "so",
                false,
                "so",
                false,
                "so",
                Criteria.Harm.NONE,
                1,
                null,
                null,
                true,
                0,
                false);
    }
}
