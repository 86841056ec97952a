package org.redress.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.HandlingSlice;
import org.redress.casework.NewInformation;
import org.redress.casework.Withdrawals;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.ComplaintStatus;
import org.redress.complaint.Priority;
import org.redress.contract.FieldProblem;
import org.redress.contract.RuleRefused;
import org.redress.contract.StepNotAvailable;
import org.redress.deadlines.ClockLedger;
import org.redress.resolution.Kinds;
import org.redress.resolution.Remedy;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was written down stays as it was written, whoever asks the database, and what a person adds or takes back is on record (ISO 10002 7.3, 8.1). */
class RecordsTest {

    private static final HandlingSlice SLICE = HandlingSlice.shared();
    private static final Actor HANDLER = new Actor("handler");

    private final ComplaintNumber number = SLICE.investigated();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update timeline_entry set remark = 'never was'",
                "delete from timeline_entry",
                "truncate timeline_entry",
                "update involvement set person = 'lee'",
                "delete from involvement",
                "truncate involvement",
                "update clock_event set reason = 'never was'",
                "delete from clock_event",
                "truncate clock_event",
                "update model_change_event set actor = 'lee'",
                "delete from model_change_event",
                "truncate model_change_event",
                "delete from model_deployment",
                "update complaint set subject = 'all well'",
                "update complaint set description = 'all well'",
                "update complaint set desired_remedy = 'none'",
                "update complaint set received_at = received_at - interval '1 day'",
                "update complaint set registered_at = now() - interval '9 years'",
                "update outbox_mail set text = 'dear'",
                "update outbox_mail set html = 'dear'",
                "update outbox_mail set subject = 'dear'",
                "update outbox_mail set recipient = 'lee@example.org'",
                "update outbox_mail set queued_at = now()",
                "update outbox_mail set template = 'DELAY'"
            })
    void nobody_changes_what_was_written_down(String hand) {
        SLICE.decide(number, "handler", new Remedy(Kinds.REFUND, new BigDecimal("50"), "EUR", "We refund 50 EUR."));
        SLICE.reject(number);
        somethingOfEach();
        List<String> before = SLICE.timeline(number);

        assertThatThrownBy(() -> SLICE.get(JdbcClient.class).sql(hand).update())
                .hasMessageMatching("(?s).*(append-only|never changed|immutable).*");

        assertThat(SLICE.timeline(number)).isEqualTo(before);
    }

    @Test
    void whoever_wrote_or_requested_a_change_of_the_models_does_not_approve_it() {
        JdbcClient database = SLICE.get(JdbcClient.class);
        long change = database.sql("insert into model_change (title, reason, state, drafted_by, drafted_at) "
                        + "values ('Shorter', 'so', 'REQUESTED', 'ann', now()) returning id")
                .query(Long.class)
                .single();
        database.sql("insert into model_change_event (change_id, at, actor, kind) values (?, now(), 'ann', 'DRAFTED')")
                .param(change)
                .update();

        assertThatThrownBy(() -> approve(change, "ann")).hasMessageContaining("does not approve it");
        approve(change, "bob");

        assertThat(database.sql("select decided_by from model_change where id = ?")
                        .param(change)
                        .query(String.class)
                        .single())
                .isEqualTo("bob");
    }

    @Test
    void what_the_complainant_adds_is_stored_told_and_looked_at() {
        NewInformation news = SLICE.get(NewInformation.class);

        news.add(number, Actor.COMPLAINANT, "It broke again.", List.of());

        assertThat(news.of(number)).singleElement().satisfies(line -> {
            assertThat(line.text()).isEqualTo("It broke again.");
            assertThat(line.addedBy()).isEqualTo("complainant");
            assertThat(line.reviewedAt()).isNull();
        });
        assertThat(SLICE.timeline(number)).containsExactly("INFORMATION_RECEIVED");
        news.review(number, HANDLER, NewInformation.Effect.NONE, null, "known");
        news.review(number, HANDLER, NewInformation.Effect.CHANGES_PRIORITY, Priority.P1, "known");
        assertThat(SLICE.timeline(number)).containsExactly("INFORMATION_RECEIVED", "INFORMATION_REVIEWED NONE: known");
        assertThat(news.of(number)).singleElement().hasFieldOrPropertyWithValue("effect", "NONE");
    }

    @Test
    void news_makes_a_complaint_more_urgent_or_as_urgent_as_it_is() {
        NewInformation news = SLICE.get(NewInformation.class);
        SLICE.change(number, complaint -> complaint.prioritise(Priority.P2));
        news.add(number, Actor.COMPLAINANT, "It broke again.", List.of());

        for (Priority tooLow : List.of(Priority.P2, Priority.P3, Priority.P4)) {
            assertThatThrownBy(
                            () -> news.review(number, HANDLER, NewInformation.Effect.CHANGES_PRIORITY, tooLow, "known"))
                    .isInstanceOfSatisfying(
                            RuleRefused.class,
                            refusal -> assertThat(refusal.problems())
                                    .extracting(FieldProblem::field)
                                    .containsExactly("raiseTo"));
        }
        news.review(number, HANDLER, NewInformation.Effect.CHANGES_PRIORITY, Priority.P1, "children in the room");

        assertThat(SLICE.timeline(number)).endsWith("INFORMATION_REVIEWED CHANGES_PRIORITY: children in the room");
    }

    @Test
    void a_withdrawal_by_staff_needs_a_reason_and_counts_once() {
        Withdrawals withdrawals = SLICE.get(Withdrawals.class);

        assertThatThrownBy(() -> withdrawals.withdraw(number, HANDLER, null))
                .isInstanceOfSatisfying(
                        RuleRefused.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(FieldProblem::field)
                                .containsExactly("reason"));
        assertThat(SLICE.timeline(number)).isEmpty();
        withdrawals.withdraw(number, HANDLER, "said so by phone");
        withdrawals.withdraw(number, HANDLER, "said so by phone");

        assertThat(SLICE.timeline(number)).containsExactly("WITHDRAWN said so by phone");
        assertThat(SLICE.complaint(number).status()).isEqualTo(ComplaintStatus.WITHDRAWN);
    }

    @Test
    void other_words_that_come_with_a_second_withdrawal_are_information_that_somebody_reads() {
        Withdrawals withdrawals = SLICE.get(Withdrawals.class);
        withdrawals.withdraw(number, Actor.COMPLAINANT, null);

        withdrawals.withdraw(number, Actor.COMPLAINANT, null);
        withdrawals.withdraw(number, Actor.COMPLAINANT, "It sparks again.");

        assertThat(SLICE.get(NewInformation.class).of(number))
                .extracting(NewInformation.Line::text)
                .containsExactly("It sparks again.");
    }

    @Test
    void what_was_closed_another_way_is_not_withdrawn() {
        SLICE.sql(
                "update complaint set status = 'CLOSED', close_reason = 'NO_REPLY', closed_at = now() where number = ?",
                number);

        assertThatThrownBy(() -> SLICE.get(Withdrawals.class).withdraw(number, Actor.COMPLAINANT, null))
                .isInstanceOf(StepNotAvailable.class);
    }

    private static void approve(long change, String person) {
        SLICE.get(JdbcClient.class)
                .sql("update model_change set state = 'APPROVED', decided_by = ? where id = ?")
                .params(person, change)
                .update();
    }

    private void somethingOfEach() {
        SLICE.get(ClockLedger.class)
                .open(number, List.of(SLICE.rule("RESPOND", Duration.ofDays(5), "RECEIVED", "Task", false)));
        JdbcClient database = SLICE.get(JdbcClient.class);
        database.sql("insert into model_change_event (change_id, at, actor, kind) values (0, now(), 'ann', 'DRAFTED')")
                .update();
        database.sql(
                        "insert into model_deployment (deployment_id, deployed_at, door) values (?, now(), 'folder') on conflict do nothing")
                .param("records")
                .update();
    }
}
