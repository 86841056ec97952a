package org.redress.correspondence.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.complaint.ComplaintNumber;
import org.redress.correspondence.Correspondence;
import org.redress.correspondence.MailSlice;
import org.redress.correspondence.MutableClock;
import org.redress.correspondence.RecordingFlow;
import org.redress.correspondence.SampleLetters;
import org.redress.correspondence.Scene;
import org.redress.correspondence.links.PersonalLinks;

class OutboxDeliveryTest {

    private static final int PORT = MailSlice.freePort();

    private static Scene scene;
    private GreenMail smtp;

    @BeforeAll
    static void start() {
        scene = new Scene(MailSlice.start(PORT));
    }

    @AfterAll
    static void stop() {
        scene.context().close();
    }

    @BeforeEach
    void startSmtp() {
        smtp = MailSlice.smtp(PORT);
        scene.get(RecordingFlow.class).told.clear();
    }

    @AfterEach
    void stopSmtp() {
        smtp.stop();
    }

    @Test
    void sends_with_the_headers_that_stop_automatic_answers() throws Exception {
        ComplaintNumber number = scene.acknowledged("en", "ada@example.org");

        scene.send();

        MimeMessage mail = theOnlyMail();
        assertThat(mail.getFrom()[0].toString()).contains("<complaints@warm.example>");
        assertThat(((jakarta.mail.internet.InternetAddress) mail.getFrom()[0]).getPersonal())
                .isEqualTo("Wärme für alle");
        assertThat(mail.getHeader("To")).containsExactly("ada@example.org");
        assertThat(mail.getSubject()).isEqualTo("We have received your complaint " + number);
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("X-Auto-Response-Suppress")).containsExactly("OOF, AutoReply");
        assertThat(mail.getHeader("Message-ID")).containsExactly(scene.column(number, "message_id"));
        assertThat(mail.getMessageID()).matches("<[0-9a-f-]{36}@warm\\.example>");
        assertThat(mail.getSentDate()).isEqualTo(scene.get(MutableClock.class).instant());
        assertThat(Collections.list(mail.getAllHeaders()))
                .extracting(jakarta.mail.Header::getName)
                .containsOnlyOnce("From", "To", "Subject", "Date", "Message-ID")
                .doesNotContain("Bcc", "Cc", "Return-Receipt-To");
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
    }

    @Test
    void fills_in_the_personal_links_in_text_and_html() throws Exception {
        ComplaintNumber number = scene.acknowledged("en", "ada@example.org");
        scene.write(number, "DECISION", "FIRST");

        scene.send();

        MimeMessage decision = mails().get(1);
        for (int part = 0; part < 2; part++) {
            assertThat(opens(number, part(mails().get(0), part), "/track/", "")).isTrue();
            assertThat(opens(number, part(decision, part), "/answer/", "?answer=accept"))
                    .isTrue();
            assertThat(opens(number, part(decision, part), "/answer/", "?answer=reject"))
                    .isTrue();
            assertThat(part(mails().get(0), part) + part(decision, part)).doesNotContain("redress:");
        }
        assertThat(((MimeMultipart) decision.getContent()).getBodyPart(0).getContentType())
                .isEqualTo("text/plain; charset=UTF-8");
        assertThat(((MimeMultipart) decision.getContent()).getBodyPart(1).getContentType())
                .isEqualTo("text/html; charset=UTF-8");
    }

    @Test
    void sends_korean_as_korean() throws Exception {
        ComplaintNumber number = scene.acknowledged("ko", "ada@example.org");

        scene.send();

        assertThat(theOnlyMail().getSubject()).isEqualTo("민원이 접수되었습니다: " + number);
        assertThat(part(theOnlyMail(), 0)).contains("앞으로의 절차");
        assertThat(part(theOnlyMail(), 1)).contains("앞으로의 절차", "lang=\"ko\"");
    }

    @Test
    void notes_in_outbox_and_timeline_that_it_was_sent_and_sends_no_more() {
        ComplaintNumber number = scene.acknowledged("en", "ada@example.org");

        scene.send();
        scene.send();

        assertThat(mails()).hasSize(1);
        assertThat(scene.letter(number).state()).isEqualTo("SENT");
        assertThat(scene.letter(number).sentAt())
                .isEqualTo(scene.get(MutableClock.class).instant());
        assertThat(scene.letter(number).attempts()).isOne();
        assertThat(scene.timeline(number)).containsExactly("MAIL_SENT ACKNOWLEDGEMENT");
    }

    @Test
    void shows_and_sends_what_a_module_of_another_release_wrote() {
        ComplaintNumber number = scene.acknowledged("en", "ada@example.org");
        scene.database().sql("""
                insert into outbox_mail (subject_kind, subject_key, template, occasion, audience, way, recipient, language, subject,
                    text, html, message_id, queued_at, next_attempt_at)
                select subject_kind, subject_key, 'CIRCULAR', occasion, audience, way, recipient, language, subject,
                    text, html, '<2' || substr(message_id, 2), queued_at, next_attempt_at
                from outbox_mail where complaint_number = ?""").param(number.value()).update();

        assertThat(scene.letters(number)).extracting(Letter::template).containsExactly("ACKNOWLEDGEMENT", "CIRCULAR");
        scene.send();

        assertThat(scene.letters(number)).extracting(Letter::state).containsExactly("SENT", "SENT");
        assertThat(scene.timeline(number)).containsExactly("MAIL_SENT ACKNOWLEDGEMENT", "MAIL_SENT CIRCULAR");
    }

    @Test
    void gives_staff_the_way_to_their_work_and_no_personal_link() throws Exception {
        ComplaintNumber number = scene.registered("en", "ada@example.org");
        scene.inTransaction(() -> {
            scene.get(Correspondence.class)
                    .writeToStaff(number, Set.of("lead@warm.example"), SampleLetters.of("ESCALATION"), "level 2");
            return null;
        });

        scene.send();

        assertThat(part(theOnlyMail(), 0))
                .contains("https://complaints.warm.example/camunda/app/tasklist/default/")
                .doesNotContain("/track/", "/answer/", "Ada");
    }

    @Test
    void loses_and_duplicates_nothing_while_the_mail_server_is_down_for_ten_minutes() throws Exception {
        smtp.stop();
        List<ComplaintNumber> numbers = new ArrayList<>();
        for (int second = 0; second < 600; second += 5) {
            if (second % 50 == 0) {
                numbers.add(scene.acknowledged("en", "person" + second + "@example.org"));
            }
            scene.send();
            scene.get(MutableClock.class).pass(Duration.ofSeconds(5));
        }
        assertThat(numbers).hasSize(12).allSatisfy(number -> {
            assertThat(scene.letter(number).state()).isEqualTo("PENDING");
            assertThat(scene.timeline(number)).isEmpty();
        });

        smtp.start();
        for (int second = 0; second < 600; second += 5) {
            scene.send();
            scene.get(MutableClock.class).pass(Duration.ofSeconds(5));
        }

        assertThat(mails())
                .extracting(mail -> mail.getHeader("To")[0])
                .hasSize(12)
                .doesNotHaveDuplicates();
        assertThat(mails()).extracting(MimeMessage::getMessageID).doesNotHaveDuplicates();
        assertThat(numbers).allSatisfy(number -> {
            assertThat(scene.letter(number).state()).isEqualTo("SENT");
            assertThat(scene.letter(number).error()).isNull();
            assertThat(scene.timeline(number)).containsExactly("MAIL_SENT ACKNOWLEDGEMENT");
        });
        assertThat(scene.get(RecordingFlow.class).told).isEmpty();
    }

    @Test
    void keeps_the_order_of_what_is_written_to_one_person() throws Exception {
        smtp.stop();
        ComplaintNumber number = scene.acknowledged("en", "ada@example.org");
        scene.send();
        scene.write(number, "DECISION", "FIRST");

        smtp.start();
        scene.send();
        assertThat(mails())
                .as("the acknowledgement is not due yet, so the decision waits")
                .isEmpty();
        scene.get(MutableClock.class).pass(Duration.ofSeconds(30));
        scene.send();

        assertThat(mails())
                .extracting(MimeMessage::getSubject)
                .containsExactly(
                        "We have received your complaint " + number, "Our decision on your complaint " + number);
    }

    @Test
    void sends_each_mail_once_from_several_nodes() throws Exception {
        for (int i = 0; i < 40; i++) {
            scene.acknowledged("en", "person" + i + "@example.org");
        }
        var nodes = Executors.newFixedThreadPool(4);
        Callable<Void> node = () -> {
            scene.send();
            return null;
        };

        for (Future<Void> done : nodes.invokeAll(List.of(node, node, node, node))) {
            done.get();
        }
        nodes.shutdown();

        assertThat(mails()).hasSize(40).extracting(MimeMessage::getMessageID).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no address",
                "@example.org",
                "ada@",
                "ada@example.org\r\nBcc: eve@example.org",
                "ada@exa mple.org",
                "ada@example.org, eve@example.org",
                "Ada <ada@example.org>",
                "ńada@example.org",
                "ada@-example.org",
                "a@b@example..org"
            })
    void knows_an_address_that_nothing_can_be_sent_to(String address) {
        ComplaintNumber number = scene.acknowledged("en", address);

        scene.send();

        assertThat(mails()).isEmpty();
        assertThat(scene.letter(number).state()).isEqualTo("UNDELIVERABLE");
        assertThat(scene.letter(number).error()).isNotBlank();
        assertThat(scene.get(RecordingFlow.class).told).containsExactly(number + " MAIL_UNDELIVERABLE {}");
    }

    @Test
    void sends_to_a_domain_in_another_script() throws Exception {
        scene.acknowledged("ko", "ada@한국.example");

        scene.send();

        assertThat(theOnlyMail().getRecipients(Message.RecipientType.TO)[0]).hasToString("ada@xn--3e0b707e.example");
    }

    private List<MimeMessage> mails() {
        return Arrays.asList(smtp.getReceivedMessages());
    }

    private MimeMessage theOnlyMail() {
        assertThat(mails()).hasSize(1);
        return mails().get(0);
    }

    private static String part(MimeMessage mail, int part) throws Exception {
        return (String) ((MimeMultipart) mail.getContent()).getBodyPart(part).getContent();
    }

    /** Whether a link of this kind stands in the letter and opens the complaint. */
    private static boolean opens(ComplaintNumber number, String letter, String page, String end) {
        Matcher link = Pattern.compile("https://complaints\\.warm\\.example" + page + number + "/([A-Za-z0-9_-]{43})"
                        + Pattern.quote(end))
                .matcher(letter);
        return link.find() && scene.get(PersonalLinks.class).opens(number, link.group(1));
    }
}
