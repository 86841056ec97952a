package org.redress.correspondence.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.complaint.ComplaintNumber;
import org.redress.contract.PassingTrouble;
import org.redress.correspondence.MailSlice;
import org.redress.correspondence.MutableClock;
import org.redress.correspondence.RecordingFlow;
import org.redress.correspondence.Scene;
import org.redress.record.Actor;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.QueryTimeoutException;

/** What comes into the mailbox of returns: reports are done once, everything else is kept, nothing does harm. */
class ReturnsTest {

    private static final FaultySmtp SMTP = new FaultySmtp();
    private static final int IMAP_PORT = MailSlice.freePort();

    private static ReturnBox box;
    private static Scene scene;

    private ComplaintNumber number;
    private String address;

    @BeforeAll
    static void start() {
        box = new ReturnBox(IMAP_PORT);
        scene = new Scene(MailSlice.start(SMTP.port(), ReturnBox.settings(IMAP_PORT)));
    }

    @AfterAll
    static void stop() {
        scene.context().close();
        box.close();
        SMTP.close();
    }

    @BeforeEach
    void aLetterWasSent() {
        SMTP.accepted.clear();
        scene.get(RecordingFlow.class).told.clear();
        number = scene.acknowledged("en", "ada@example.org");
        scene.send();
        address = "returns+" + scene.column(number, "return_token") + "@warm.example";
    }

    @ParameterizedTest
    @CsvSource({
        "failed, 5.1.1, UNDELIVERABLE",
        "Failed, 5.7.1, UNDELIVERABLE",
        "failed, 4.4.7, UNDELIVERABLE",
        "delayed, 4.4.1, SENT",
        "delayed, 5.0.0, SENT",
        "relayed, 2.0.0, SENT",
        "delivered, 2.0.0, SENT",
        "expanded, 2.0.0, SENT",
        "failed, 2.0.0, SENT",
        "'', '', SENT"
    })
    void only_what_will_not_be_delivered_any_more_comes_back(String action, String status, String state)
            throws MessagingException {
        int before = box.count("Returns read");

        read(ReturnBox.report(address, action, status, "<other@example.org>"));

        assertThat(state()).isEqualTo(state);
        assertThat(box.count("Returns read")).isEqualTo(before + 1);
    }

    @Test
    void a_report_is_known_by_the_letter_it_quotes_where_the_address_is_not_its_own() throws MessagingException {
        read(ReturnBox.report(ReturnBox.ADDRESS, "failed", "5.1.1", scene.column(number, "message_id")));

        assertThat(state()).isEqualTo("UNDELIVERABLE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // guessed or foreign
                "To: returns+00000000000000000000000000000000@warm.example|multipart/report; report-type=delivery-status; boundary=b1|--b1\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; x\n\nAction: failed\nStatus: 5.1.1\n\n--b1--",
                // out of office, also to the letter's own address
                "To: ADDRESS\nAuto-Submitted: auto-replied|text/plain|I am on holiday until 5.1.1, action: failed.",
                // somebody who writes
                "To: ADDRESS|text/plain|Please call me.",
                // announced and not there
                "To: ADDRESS|multipart/report; report-type=delivery-status; boundary=b1|--b1\nContent-Type: text/plain\n\nfailed\n--b1--",
                "To: ADDRESS|multipart/report; report-type=delivery-status; boundary=b1|",
                "To: ADDRESS|multipart/report; boundary=\"|--",
                "To: ADDRESS|multipart/report; report-type=disposition-notification; boundary=b1|--b1\nContent-Type: message/disposition-notification\n\nDisposition: automatic-action; displayed\n--b1--"
            })
    void everything_else_changes_nothing_and_is_kept_aside(String mail) throws MessagingException {
        int before = box.count("Not a return");
        String[] parts = mail.split("\\|", -1);

        read(parts[0].replace("ADDRESS", address)
                + "\nFrom: x@example.org\nSubject: x\nMIME-Version: 1.0\nContent-Type: " + parts[1] + "\n\n" + parts[2]
                + "\n");

        assertThat(state()).isEqualTo("SENT");
        assertThat(box.count("Not a return")).isEqualTo(before + 1);
        assertThat(box.count("INBOX")).isZero();
    }

    @Test
    void reports_of_qmail_and_old_exim_to_the_address_of_a_letter_are_understood() throws MessagingException {
        read("To: " + address + "\nFrom: MAILER-DAEMON@x.example\nSubject: failure notice\nContent-Type: text/plain\n\n"
                + "Hi. This is the qmail-send program at x.example.\nI'm afraid I wasn't able to deliver your message.\n"
                + "This is a permanent error; I've given up. Sorry it didn't work out.\n");
        assertThat(state()).isEqualTo("UNDELIVERABLE");

        aLetterWasSent();
        read("To: " + address + "\nFrom: MAILER-DAEMON@x.example\nX-Failed-Recipients: ada@example.org\n"
                + "Subject: Mail delivery failed\nContent-Type: text/plain\n\nA message could not be delivered.\n");
        assertThat(state()).isEqualTo("UNDELIVERABLE");
    }

    @Test
    void a_mail_with_a_huge_beginning_is_put_aside_and_those_behind_it_are_read() throws MessagingException {
        int before = box.count("Not a return");
        box.put(ReturnBox.report(address, "failed", "5.1.1", "<x@y>")
                .replace("I am sorry.", "sorry ".repeat(1_000_000)));
        assertThat(state()).isEqualTo("SENT");

        ComplaintNumber first = number;
        aLetterWasSent();
        read(ReturnBox.report(address, "failed", "5.1.1", "<x@y>"));

        assertThat(scene.letter(first).state()).isEqualTo("SENT");
        assertThat(state()).isEqualTo("UNDELIVERABLE");
        assertThat(box.count("Not a return")).isEqualTo(before + 1);
    }

    @Test
    void a_report_that_quotes_a_large_letter_is_read_all_the_same() throws MessagingException {
        read(ReturnBox.report(address, "failed", "5.1.1", "<x@y>")
                .replace("text/rfc822-headers", "message/rfc822")
                .replace("Message-ID: <x@y>", "Message-ID: <x@y>\n\n" + "an enclosure ".repeat(600_000)));

        assertThat(state()).isEqualTo("UNDELIVERABLE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nested", "zero", "zeroInReason", "deepTypes"})
    void whatever_one_mail_does_the_next_is_read(String what) throws MessagingException {
        ComplaintNumber first = number;
        box.put(harmful(what));
        aLetterWasSent();

        read(ReturnBox.report(address, "failed", "5.1.1", "<x@y>"));

        assertThat(state()).isEqualTo("UNDELIVERABLE");
        assertThat(box.count("INBOX")).isZero();
        assertThat(scene.letter(first).state()).isEqualTo(what.equals("zeroInReason") ? "UNDELIVERABLE" : "SENT");
    }

    private String harmful(String what) {
        String zero = Base64.getEncoder().encodeToString("Message-ID: <a\0b@x>\n".getBytes(StandardCharsets.UTF_8));
        return switch (what) {
            case "zero" ->
                ReturnBox.report(ReturnBox.ADDRESS, "failed", "5.1.1", "<x@y>")
                        .replaceAll(
                                "(?s)Content-Type: text/rfc822-headers.*?--b1--",
                                "Content-Type: text/rfc822-headers\nContent-Transfer-Encoding: base64\n\n" + zero
                                        + "\n--b1--");
            case "zeroInReason" ->
                ReturnBox.report(address, "failed", "5.1.1", "<x@y>").replace("no such user", "no \0such user");
            case "nested" -> nested(3000);
            default ->
                ReturnBox.report(ReturnBox.ADDRESS, "failed", "5.1.1", "<x@y>")
                        .replace("Content-Type: text/plain", "Content-Type: " + "(".repeat(200_000));
        };
    }

    private static String nested(int deep) {
        var mail = new StringBuilder("To: x@warm.example\nMIME-Version: 1.0\n");
        for (int level = 0; level < deep; level++) {
            mail.append("Content-Type: multipart/report; boundary=b")
                    .append(level)
                    .append("\n\n--b")
                    .append(level)
                    .append("\n");
        }
        return mail + "\nend\n";
    }

    @ParameterizedTest
    @CsvSource({
        "other@example.net, , SENT",
        "other@example.net, ADA@Example.ORG, UNDELIVERABLE",
        "Ada@EXAMPLE.org, , UNDELIVERABLE",
        "<ada@example.org>, , UNDELIVERABLE"
    })
    void what_did_not_reach_somebody_else_says_nothing_about_whom_the_letter_was_for(
            String last, String first, String state) throws MessagingException {
        String report = ReturnBox.reportAbout(last, address, "failed", "5.1.1", "<x@y>");

        read(first == null ? report : report.replace("Action:", "Original-Recipient: rfc822;" + first + "\nAction:"));

        assertThat(state()).isEqualTo(state);
    }

    @Test
    void trouble_of_the_database_that_passes_is_told_apart() {
        assertThat(PassingTrouble.is(new IllegalStateException(new SQLException("gone", "57P01"))))
                .isTrue();
        assertThat(PassingTrouble.is(new QueryTimeoutException("late"))).isTrue();
        assertThat(PassingTrouble.is(new DataIntegrityViolationException("x", new SQLException("x", "22021"))))
                .isFalse();
        assertThat(PassingTrouble.is(new IllegalArgumentException("x"))).isFalse();
    }

    @Test
    void a_report_that_overtakes_our_own_record_is_read_again() throws MessagingException {
        ComplaintNumber pending = scene.acknowledged("en", "slow@example.org");
        int before = box.count("Returns read");
        box.put(ReturnBox.reportAbout(
                "slow@example.org",
                "returns+" + scene.column(pending, "return_token") + "@warm.example",
                "failed",
                "5.1.1",
                "<x@y>"));

        scene.get(ReturnMailbox.class).readAll();
        assertThat(scene.letter(pending).state()).isEqualTo("PENDING");
        assertThat(box.count("INBOX")).isOne();
        scene.send();
        scene.get(ReturnMailbox.class).readAll();

        assertThat(scene.letter(pending).state()).isEqualTo("UNDELIVERABLE");
        assertThat(box.count("Returns read")).isEqualTo(before + 1);
    }

    @Test
    void a_report_about_a_letter_that_was_told_or_sent_again_since_changes_nothing() throws MessagingException {
        String report = ReturnBox.report(address, "failed", "5.1.1", "<x@y>");
        read(report);
        scene.inTransaction(() -> {
            scene.get(Contacts.class).correctAddress(number, Actor.SYSTEM, "ada@other.example", "she called");
            return null;
        });
        scene.send();

        read(report);

        assertThat(scene.letters(number)).extracting(Letter::state).containsExactly("SETTLED", "SENT");
        assertThat(scene.letters(number)).extracting(Letter::recipient).contains("ada@other.example");
    }

    @Test
    void the_letters_of_one_complaint_are_one_conversation_and_ask_for_reports_but_not_for_answers_of_machines() {
        scene.get(MutableClock.class).pass(Duration.ofDays(1));
        scene.write(number, "DECISION", "FIRST");
        scene.send();
        scene.write(number, "CLOSING", "closing");
        scene.send();

        String first = scene.column(number, "message_id");
        assertThat(SMTP.accepted).hasSize(3);
        assertThat(SMTP.accepted.get(0))
                .doesNotContain("In-Reply-To:")
                .contains("X-Auto-Response-Suppress: OOF, AutoReply");
        assertThat(SMTP.accepted.get(1)).contains("In-Reply-To: " + first, "References: " + first);
        assertThat(SMTP.accepted.get(2)).contains("References: " + first + "\n <");
    }

    @Test
    void a_mailbox_that_is_away_is_said_and_tried_again() {
        var away = new Scene(MailSlice.start(SMTP.port(), ReturnBox.settings(MailSlice.freePort())));
        try (var context = away.context()) {
            assertThatThrownBy(() -> context.getBean(ReturnMailbox.class).readAll())
                    .isInstanceOf(MessagingException.class);
            context.getBean(ReturnSchedule.class).tick();
        }
    }

    @Test
    void one_node_reads_at_a_time_and_the_next_one_goes_on() throws MessagingException {
        box.put(ReturnBox.report(address, "failed", "5.1.1", "<x@y>"));

        scene.get(ReturnSchedule.class).tick();
        assertThat(state()).isEqualTo("UNDELIVERABLE");
        aLetterWasSent();
        box.put(ReturnBox.report(address, "failed", "5.1.1", "<x@y>"));
        scene.get(ReturnSchedule.class).tick();

        assertThat(state()).isEqualTo("UNDELIVERABLE");
    }

    private static void read(String raw) throws MessagingException {
        box.put(raw);
        scene.get(ReturnMailbox.class).readAll();
    }

    private String state() {
        return scene.letter(number).state();
    }
}
