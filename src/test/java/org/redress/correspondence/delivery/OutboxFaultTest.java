package org.redress.correspondence.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.TestPostgres;
import org.redress.complaint.ComplaintNumber;
import org.redress.correspondence.Correspondence;
import org.redress.correspondence.MailSlice;
import org.redress.correspondence.MutableClock;
import org.redress.correspondence.Organisation;
import org.redress.correspondence.RecordingFlow;
import org.redress.correspondence.SampleLetters;
import org.redress.correspondence.Scene;
import org.redress.correspondence.enclosures.LetterEnclosures;
import org.redress.correspondence.links.LinkMarkers;
import org.redress.record.Actor;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mail.javamail.JavaMailSender;

@ExtendWith(OutputCaptureExtension.class)
class OutboxFaultTest {

    private static final String DATABASE = TestPostgres.newDatabase();

    private static final FaultySmtp SMTP = new FaultySmtp();

    private static Scene scene;
    private MutableClock clock;
    private RecordingFlow flow;

    @BeforeAll
    static void start() {
        scene = newNode();
    }

    @AfterAll
    static void stop() {
        scene.context().close();
        SMTP.close();
    }

    @BeforeEach
    void beginAfresh() {
        clock = scene.get(MutableClock.class);
        flow = scene.get(RecordingFlow.class);
        flow.told.clear();
        flow.waiting = true;
        SMTP.behave();
        SMTP.accepted.clear();
        scene.database().sql("delete from personal_link").update();
        scene.database().sql("delete from outbox_mail").update();
    }

    private static Scene newNode() {
        return new Scene(MailSlice.startOn(
                DATABASE, SMTP.port(), "redress.mail.timeout=1500ms", "spring.datasource.hikari.maximum-pool-size=4"));
    }

    @Test
    void tells_the_process_when_the_recipient_is_refused_for_good(CapturedOutput log) {
        SMTP.answer("RCPT TO:<gone@example.org>", "550 5.1.1 no such user gone@example.org");
        ComplaintNumber gone = scene.acknowledged("en", "gone@example.org");
        ComplaintNumber here = scene.acknowledged("en", "here@example.org");

        scene.send();

        assertThat(scene.letter(gone).state()).isEqualTo("UNDELIVERABLE");
        assertThat(scene.letter(gone).error()).isEqualTo("550 5.1.1 no such user gone@example.org");
        assertThat(scene.timeline(gone)).containsExactly("MAIL_UNDELIVERABLE ACKNOWLEDGEMENT");
        assertThat(flow.told).containsExactly(gone + " MAIL_UNDELIVERABLE {}");
        assertThat(scene.letter(here).state()).isEqualTo("SENT");
        assertThat(log).doesNotContain("gone@example.org", "here@example.org", "Ada");
    }

    @Test
    void counts_the_complainant_as_unreached_until_somebody_tried_another_way() {
        SMTP.answer("RCPT", "550 no");
        ComplaintNumber number = scene.acknowledged("en", "gone@example.org");
        var deliveries = scene.get(Deliveries.class);
        assertThat(deliveries.complainantUnreached(number)).isFalse();

        scene.send();
        assertThat(deliveries.complainantUnreached(number)).isTrue();

        scene.inTransaction(() -> {
            scene.get(Contacts.class)
                    .reached(number, Actor.SYSTEM, new Told("PHONE", LocalDate.parse("2026-03-02"), null));
            return null;
        });
        assertThat(deliveries.complainantUnreached(number)).isFalse();
        assertThat(scene.letter(number).state()).isEqualTo("TOLD");
        clock.pass(Duration.ofDays(1));
        scene.send();
        assertThat(SMTP.accepted).isEmpty();
    }

    @Test
    void tells_nobody_when_the_process_has_ended_or_the_mail_was_for_staff() {
        SMTP.answer("RCPT", "550 no");
        ComplaintNumber number = scene.registered("en", "gone@example.org");
        scene.inTransaction(() -> {
            scene.get(Correspondence.class)
                    .writeToStaff(number, Set.of("left@warm.example"), SampleLetters.of("ESCALATION"), "level 1");
            return null;
        });
        scene.send();
        flow.waiting = false;
        scene.write(number, "CLOSING", "closing");
        scene.send();

        assertThat(flow.told).isEmpty();
        assertThat(scene.letters(number)).extracting(Letter::state).containsExactly("UNDELIVERABLE", "UNDELIVERABLE");
        assertThat(scene.timeline(number))
                .containsExactly("MAIL_UNDELIVERABLE ESCALATION", "MAIL_UNDELIVERABLE CLOSING");
    }

    @Test
    void tries_again_with_growing_pauses_when_a_mail_is_refused_for_now() {
        SMTP.answer("RCPT TO:<grey@example.org>", "451 4.7.1 come back later");
        ComplaintNumber grey = scene.acknowledged("en", "grey@example.org");
        ComplaintNumber here = scene.acknowledged("en", "here@example.org");
        Duration[] pauses = {
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(4),
            Duration.ofMinutes(8),
            Duration.ofMinutes(16),
            Duration.ofMinutes(32),
            Duration.ofHours(1),
            Duration.ofHours(1)
        };

        for (int attempt = 1; attempt <= pauses.length; attempt++) {
            scene.send();
            assertThat(scene.letter(grey).attempts()).isEqualTo(attempt);
            assertThat(scene.letter(grey).error()).isEqualTo("451 4.7.1 come back later");
            clock.pass(pauses[attempt - 1].minusSeconds(1));
            scene.send();
            assertThat(scene.letter(grey).attempts()).as("not before its time").isEqualTo(attempt);
            clock.pass(Duration.ofSeconds(1));
        }
        assertThat(scene.letter(here).state()).isEqualTo("SENT");
        assertThat(flow.told).isEmpty();

        SMTP.behave();
        scene.send();
        assertThat(scene.letter(grey).state()).isEqualTo("SENT");
        assertThat(SMTP.acceptedFor("grey@example.org")).hasSize(1);
        assertThat(scene.timeline(grey)).containsExactly("MAIL_SENT ACKNOWLEDGEMENT");
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 452 too much",
        "RCPT, 552 mailbox full",
        "., 451 try again",
        "MAIL, 450 busy",
        "MAIL, 550 sender refused",
        "MAIL, 530 authenticate first",
        "GREETING, 421 too many connections",
        "GREETING, 554 not now",
        "DATA, 421 shutting down"
    })
    void waits_when_the_answer_says_nothing_final_about_this_mail(String command, String answer) {
        SMTP.answer(command, answer);
        ComplaintNumber number = scene.acknowledged("en", "ada@example.org");

        scene.send();

        assertThat(scene.letter(number).state()).isEqualTo("PENDING");
        assertThat(scene.letter(number).error()).isNotBlank();
        SMTP.behave();
        clock.pass(Duration.ofSeconds(30));
        scene.send();
        assertThat(scene.letter(number).state()).isEqualTo("SENT");
        assertThat(SMTP.accepted).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"RCPT, 553 mailbox name not allowed", "RCPT, 554 no", "., 552 too large", "., 554 looks like spam"})
    void gives_up_when_the_recipient_or_the_mail_itself_is_refused(String command, String answer) {
        SMTP.answer(command, answer);
        ComplaintNumber number = scene.acknowledged("en", "ada@example.org");

        scene.send();

        assertThat(scene.letter(number).state()).isEqualTo("UNDELIVERABLE");
        assertThat(flow.told).hasSize(1);
    }

    @Test
    void gives_up_after_five_days_and_never_before_three() {
        SMTP.answer("RCPT", "451 not today");
        ComplaintNumber number = scene.acknowledged("en", "ada@example.org");
        Instant begin = clock.instant();

        while (scene.letter(number).state().equals("PENDING")) {
            scene.send();
            clock.pass(Duration.ofMinutes(20));
        }

        assertThat(Duration.between(begin, clock.instant()))
                .isBetween(Duration.ofDays(5), Duration.ofDays(5).plusHours(2));
        assertThat(flow.told).hasSize(1);
        assertThatThrownBy(() -> new MailSettings(
                        "a@b",
                        "",
                        true,
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(1),
                        Duration.ofDays(2)))
                .hasMessageContaining("three days");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GREETING", "EHLO", "RCPT", "DATA", "."})
    @Timeout(30)
    void does_not_wait_for_a_server_that_hangs(String command) {
        SMTP.hangAt(command);
        ComplaintNumber number = scene.acknowledged("en", "ada@example.org");

        scene.send();

        assertThat(scene.letter(number).state()).isEqualTo("PENDING");
        assertThat(scene.letter(number).attempts()).isOne();
    }

    @Test
    void believes_a_server_that_took_the_mail_and_then_broke_off() {
        SMTP.resetAfterMail();
        ComplaintNumber number = scene.acknowledged("en", "ada@example.org");

        for (int tick = 0; tick < 3; tick++) {
            scene.send();
            clock.pass(Duration.ofHours(1));
        }

        assertThat(SMTP.accepted).hasSize(1);
        assertThat(scene.letter(number).state()).isEqualTo("SENT");
    }

    @Test
    void repeats_a_mail_under_the_same_message_id_when_it_died_before_it_could_note_the_sending() {
        ComplaintNumber number = scene.acknowledged("en", "ada@example.org");
        SMTP.beforeAccepting(OutboxFaultTest::cutEveryDatabaseConnection);

        scene.send();
        SMTP.behave();
        assertThat(SMTP.accepted).hasSize(1);
        assertThat(scene.letter(number).state()).isEqualTo("PENDING");

        Scene next = newNode();
        next.get(MutableClock.class)
                .pass(Duration.between(MutableClock.START, clock.instant()).plusMinutes(1));
        next.send();
        next.context().close();

        assertThat(SMTP.accepted)
                .hasSize(2)
                .extracting(FaultySmtp::messageId)
                .containsOnly("Message-ID: " + scene.column(number, "message_id"));
        assertThat(scene.letter(number).state()).isEqualTo("SENT");
        assertThat(scene.timeline(number)).containsExactly("MAIL_SENT ACKNOWLEDGEMENT");
    }

    @Test
    void sends_nothing_twice_when_only_the_database_was_away_for_a_moment() {
        ComplaintNumber number = scene.acknowledged("en", "ada@example.org");
        SMTP.beforeAccepting(OutboxFaultTest::cutEveryDatabaseConnection);

        scene.send();
        SMTP.behave();
        clock.pass(Duration.ofSeconds(1));
        scene.send();

        assertThat(SMTP.accepted).hasSize(1);
        assertThat(scene.letter(number).state()).isEqualTo("SENT");
        assertThat(scene.timeline(number)).containsExactly("MAIL_SENT ACKNOWLEDGEMENT");
    }

    @Test
    void survives_errors_of_its_own_and_goes_on_with_the_others() {
        SMTP.answer("RCPT TO:<gone@example.org>", "550 no");
        flow.failure = new StackOverflowError("while telling the process about gone@example.org");
        ComplaintNumber gone = scene.acknowledged("en", "gone@example.org");
        ComplaintNumber here = scene.acknowledged("en", "here@example.org");

        scene.send();
        scene.send();

        assertThat(scene.letter(here).state()).isEqualTo("SENT");
        assertThat(scene.letter(gone).state()).isEqualTo("PENDING");
        assertThat(scene.letter(gone).error()).isEqualTo("java.lang.StackOverflowError");
        assertThat(scene.timeline(gone)).isEmpty();

        flow.failure = null;
        clock.pass(Duration.ofSeconds(30));
        scene.send();
        assertThat(scene.letter(gone).state()).isEqualTo("UNDELIVERABLE");
        assertThat(flow.told).hasSize(1);
    }

    @Test
    void keeps_mail_where_no_server_is_configured() {
        var nothing = new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class);
        var letters = new SmtpLetters(
                nothing,
                scene.get(LinkMarkers.class),
                scene.get(LetterEnclosures.class),
                scene.get(Organisation.class),
                scene.get(MailSettings.class),
                scene.get(LetterHeaders.class),
                clock);

        assertThatThrownBy(() -> letters.send(null))
                .isInstanceOfSatisfying(
                        DeliveryFailed.class, e -> assertThat(e.kind()).isEqualTo(DeliveryFailed.Kind.SERVER_AWAY))
                .hasMessageContaining("spring.mail.host");
    }

    private static void cutEveryDatabaseConnection() {
        try (var connection = DriverManager.getConnection(DATABASE);
                var statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity "
                    + "where datname = current_database() and pid <> pg_backend_pid()");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
