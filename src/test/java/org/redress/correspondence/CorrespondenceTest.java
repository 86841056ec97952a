package org.redress.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.redress.complaint.ComplaintNumber;
import org.redress.correspondence.delivery.Letter;
import org.redress.correspondence.links.LinkMarkers;
import org.redress.correspondence.links.PersonalLinks;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.IllegalTransactionStateException;

class CorrespondenceTest {

    private static Scene scene;

    @BeforeAll
    static void start() {
        scene = new Scene(MailSlice.start(MailSlice.freePort()));
    }

    @AfterAll
    static void stop() {
        scene.context().close();
    }

    @Test
    void queues_in_the_transaction_that_registers_the_complaint() {
        ComplaintNumber number = scene.acknowledged("en", "ada@example.org");

        Letter letter = scene.letter(number);
        assertThat(letter.template()).isEqualTo("ACKNOWLEDGEMENT");
        assertThat(letter.recipient()).isEqualTo("ada@example.org");
        assertThat(letter.state()).isEqualTo("PENDING");
        assertThat(letter.queuedAt()).isEqualTo(MutableClock.START);
        assertThat(letter.subject()).isEqualTo("We have received your complaint " + number);
        assertThat(letter.sentAt()).isNull();
        assertThat(letter.attempts()).isZero();
    }

    @Test
    void forgets_what_was_queued_when_the_step_fails() {
        ComplaintNumber number = scene.registered("en", "ada@example.org");

        assertThatThrownBy(() -> scene.inTransaction(() -> {
                    scene.write(number, "REVIEW_OPENED", "review");
                    throw new IllegalStateException("the step fails");
                }))
                .hasMessage("the step fails");

        assertThat(scene.letters(number)).isEmpty();
    }

    @Test
    void never_queues_outside_a_transaction() {
        var complaint = Fixtures.complaint("en", "Ada Lovelace");

        assertThatThrownBy(() -> scene.get(Correspondence.class)
                        .writeToComplainant(complaint, SampleLetters.of("REOPENED"), "reopening"))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void queues_once_when_a_step_runs_twice() {
        ComplaintNumber number = scene.acknowledged("en", "ada@example.org");
        String messageId = scene.column(number, "message_id");

        scene.write(number, "ACKNOWLEDGEMENT", "receipt");

        assertThat(scene.letters(number)).hasSize(1);
        assertThat(scene.column(number, "message_id")).isEqualTo(messageId);
    }

    @Test
    void queues_once_when_two_nodes_run_the_same_step() throws Exception {
        ComplaintNumber number = scene.registered("en", "ada@example.org");
        var nodes = Executors.newFixedThreadPool(4);
        Callable<Boolean> step = () -> {
            scene.write(number, "DECISION", "FIRST");
            return true;
        };

        for (Future<Boolean> done : nodes.invokeAll(List.of(step, step, step, step))) {
            assertThat(done.get()).isTrue();
        }
        nodes.shutdown();

        assertThat(scene.letters(number)).hasSize(1);
    }

    @Test
    void writes_the_same_template_again_on_another_occasion() {
        ComplaintNumber number = scene.registered("en", "ada@example.org");

        scene.write(number, "DECISION", "FIRST");
        scene.write(number, "DECISION", "SECOND");

        assertThat(scene.letters(number)).hasSize(2);
    }

    @Test
    void writes_in_the_language_of_the_complaint_and_else_in_english() {
        assertThat(scene.letter(scene.acknowledged("ko", "a@example.org")).subject())
                .startsWith("민원이 접수되었습니다");
        assertThat(scene.letter(scene.acknowledged("ko-KR", "a@example.org")).text())
                .contains("앞으로의 절차");
        for (String other : new String[] {"en", "de", "xx"}) {
            assertThat(scene.letter(scene.acknowledged(other, "a@example.org")).subject())
                    .startsWith("We have received");
        }
    }

    @Test
    void a_letter_without_an_address_is_kept_once_and_somebody_is_asked_to_send_it() {
        for (String none : new String[] {null, "", " "}) {
            ComplaintNumber number = scene.registered("en", none);
            scene.get(RecordingFlow.class).told.clear();

            scene.write(number, "ACKNOWLEDGEMENT", "receipt");
            scene.write(number, "ACKNOWLEDGEMENT", "receipt");

            assertThat(scene.letters(number)).singleElement().satisfies(letter -> {
                assertThat(letter.state()).isEqualTo("TO_SEND");
                assertThat(letter.way()).isEqualTo("OTHER");
                assertThat(letter.recipient()).isNull();
                assertThat(letter.text()).contains("Dear Ada Lovelace");
            });
            assertThat(scene.get(RecordingFlow.class).told).containsExactly(number + " begins with LETTER_TO_SEND");
        }
    }

    @Test
    void keeps_the_facts_and_the_version_of_the_words_beside_what_was_written() {
        ComplaintNumber number = scene.registered("ko", "ada@example.org");

        scene.write(number, "DELAY", "clock 1");

        assertThat(scene.letter(number).language()).isEqualTo("ko");
        assertThat(scene.letter(number).wordsVersion()).as("as shipped").isNull();
        assertThat(scene.column(number, "facts")).contains("\"reason\"", "\"expectedAnswer\"");
    }

    @Test
    void keeps_no_link_that_opens_a_complaint() {
        ComplaintNumber number = scene.acknowledged("en", "ada@example.org");
        String link = scene.get(LinkMarkers.class)
                .fillIn(LinkMarkers.TRACKING, number, scene.letter(number).id());
        String token = link.substring(link.lastIndexOf('/') + 1);

        assertThat(scene.get(PersonalLinks.class).opens(number, token)).isTrue();
        assertThat(scene.row(number).toString()).doesNotContain(token);
        assertThat(scene.column(number, "text")).contains(LinkMarkers.TRACKING);
        assertThat(scene.letter(number).text()).contains("[personal link]").doesNotContain("redress:");
    }

    @Test
    void writes_to_each_member_of_staff_once() {
        ComplaintNumber number = scene.registered("ko", "ada@example.org");
        for (int run = 0; run < 2; run++) {
            scene.inTransaction(() -> {
                scene.get(Correspondence.class)
                        .writeToStaff(
                                number,
                                Set.of("handler@warm.example", "lead@warm.example"),
                                SampleLetters.of("ESCALATION"),
                                "level 2");
                return null;
            });
        }

        assertThat(scene.letters(number))
                .extracting(Letter::recipient)
                .containsExactlyInAnyOrder("handler@warm.example", "lead@warm.example");
        assertThat(scene.letters(number))
                .allSatisfy(letter -> assertThat(letter.text())
                        .contains("final response", "Please acknowledge")
                        .doesNotContain("Ada"));
    }

    @Test
    void writes_nothing_for_staff_to_the_complainant_nor_the_other_way_round() {
        var correspondence = scene.get(Correspondence.class);
        var complaint = Fixtures.complaint("en", "Ada Lovelace");

        assertThatThrownBy(() -> scene.inTransaction(() -> {
                    correspondence.writeToComplainant(complaint, SampleLetters.of("WORK_TAKEN"), "today");
                    return null;
                }))
                .hasMessageContaining("WORK_TAKEN is written to staff");
        assertThatThrownBy(() -> scene.inTransaction(() -> {
                    correspondence.writeToStaff(
                            complaint.number(), Set.of("lead@warm.example"), SampleLetters.of("DECISION"), "FIRST");
                    return null;
                }))
                .hasMessageContaining("DECISION is written to the complainant");
    }

    @Test
    void never_changes_what_was_written() {
        ComplaintNumber number = scene.acknowledged("en", "ada@example.org");

        for (String column : new String[] {"text", "html", "subject", "recipient", "message_id", "return_token"}) {
            assertThatThrownBy(() -> scene.database()
                            .sql("update outbox_mail set " + column + " = 'other' where complaint_number = ?")
                            .param(number.value())
                            .update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("never changed");
        }
    }

    @Test
    void refuses_states_that_make_no_sense() {
        ComplaintNumber number = scene.acknowledged("en", "ada@example.org");

        for (String change : new String[] {"state = 'SENT'", "state = 'TOLD'", "state = 'LOST'"}) {
            assertThatThrownBy(() -> scene.database()
                            .sql("update outbox_mail set " + change + " where complaint_number = ?")
                            .param(number.value())
                            .update())
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void finds_due_mail_by_index() {
        String plan = String.join("\n", scene.inTransaction(() -> {
            scene.database().sql("set local enable_seqscan = off").update();
            return scene.database()
                    .sql("explain select * from outbox_mail where state = 'PENDING' and next_attempt_at <= now() "
                            + "order by next_attempt_at, id limit 1")
                    .query(String.class)
                    .list();
        }));

        assertThat(plan).contains("outbox_mail_due").doesNotContain("Sort");
    }

    @Test
    void lists_the_mails_of_a_complaint_in_the_order_they_were_written() {
        ComplaintNumber number = scene.acknowledged("en", "ada@example.org");
        Stream.of("DECISION", "REMINDER", "CLOSING").forEach(letter -> scene.write(number, letter, "once"));

        assertThat(scene.letters(number))
                .extracting(Letter::template)
                .containsExactly("ACKNOWLEDGEMENT", "DECISION", "REMINDER", "CLOSING");
        assertThat(scene.letters(ComplaintNumber.of(2020, 1))).isEmpty();
    }
}
