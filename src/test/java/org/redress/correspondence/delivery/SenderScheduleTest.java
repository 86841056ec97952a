package org.redress.correspondence.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.TestPostgres;
import org.redress.complaint.ComplaintNumber;
import org.redress.correspondence.MailSlice;
import org.redress.correspondence.MutableClock;
import org.redress.correspondence.Scene;
import org.springframework.boot.actuate.health.Status;

class SenderScheduleTest {

    private final int port = MailSlice.freePort();
    private final String database = TestPostgres.newDatabase();
    private GreenMail smtp;
    private Scene scene;

    @BeforeEach
    void start() {
        smtp = MailSlice.smtp(port);
    }

    @AfterEach
    void stop() {
        scene.context().close();
        smtp.stop();
    }

    @Test
    void sends_by_itself_and_goes_on_after_the_database_was_away() throws Exception {
        scene = new Scene(
                MailSlice.startOn(database, port, "redress.mail.sender-enabled=true", "redress.mail.tick=20ms"));
        scene.acknowledged("en", "before@example.org");
        assertThat(smtp.waitForIncomingEmail(10_000, 1)).isTrue();

        for (int restart = 0; restart < 5; restart++) {
            try (var connection = DriverManager.getConnection(database);
                    var statement = connection.createStatement()) {
                statement.execute("select pg_terminate_backend(pid) from pg_stat_activity "
                        + "where datname = current_database() and pid <> pg_backend_pid()");
            }
            Thread.sleep(100);
        }
        ComplaintNumber after = Awaitility.await()
                .ignoreExceptions()
                .until(() -> scene.acknowledged("en", "after@example.org"), number -> true);

        assertThat(smtp.waitForIncomingEmail(10_000, 2)).isTrue();
        Awaitility.await().until(() -> scene.letter(after).state().equals("SENT"));
    }

    @Test
    void leaves_mail_alone_where_it_is_switched_off() throws Exception {
        scene = new Scene(
                MailSlice.startOn(database, port, "redress.mail.sender-enabled=false", "redress.mail.tick=20ms"));
        scene.acknowledged("en", "ada@example.org");

        assertThat(smtp.waitForIncomingEmail(500, 1)).isFalse();
        assertThat(scene.context().getBeansOfType(SenderSchedule.class)).isEmpty();
        assertThat(scene.get(OutboxHealthIndicator.class).health().getDetails()).containsEntry("sender", "disabled");
    }

    @Test
    void finishes_the_mail_in_flight_when_the_application_stops() throws Exception {
        var slow = new FaultySmtp();
        var inFlight = new CountDownLatch(1);
        slow.beforeAccepting(() -> {
            inFlight.countDown();
            sleep(1500);
        });
        scene = new Scene(
                MailSlice.startOn(database, slow.port(), "redress.mail.sender-enabled=true", "redress.mail.tick=20ms"));
        ComplaintNumber first = scene.acknowledged("en", "first@example.org");
        ComplaintNumber second = scene.acknowledged("en", "second@example.org");
        assertThat(inFlight.await(10, TimeUnit.SECONDS)).isTrue();

        scene.context().close();

        scene = new Scene(MailSlice.startOn(database, port));
        assertThat(slow.accepted).hasSize(1);
        assertThat(scene.letter(first).state()).isEqualTo("SENT");
        assertThat(scene.letter(second).state()).isEqualTo("PENDING");
        slow.close();
    }

    @Test
    void shows_how_much_mail_waits_and_is_down_only_when_the_sender_is_silent() {
        scene = new Scene(
                MailSlice.startOn(database, port, "redress.mail.sender-enabled=true", "redress.mail.tick=1h"));
        Awaitility.await().pollDelay(Duration.ofMillis(300)).until(() -> true);
        var health = scene.get(OutboxHealthIndicator.class);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(health.health().getDetails()).containsEntry("waiting", 0L).containsEntry("oldestWaitingSeconds", 0L);

        smtp.stop();
        scene.acknowledged("en", "ada@example.org");
        scene.get(MutableClock.class).pass(Duration.ofHours(2));
        scene.send();
        assertThat(health.health().getStatus())
                .as("an outage of the mail server is no reason to stop taking complaints")
                .isEqualTo(Status.UP);
        assertThat(health.health().getDetails())
                .containsEntry("sender", "running")
                .containsEntry("waiting", 1L)
                .containsEntry("oldestWaitingSeconds", 7200L)
                .containsEntry("undeliverable", 0L);

        scene.get(MutableClock.class).pass(Duration.ofMinutes(4));
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.health().getDetails()).containsEntry("sender", "silent");
    }

    private static void sleep(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
