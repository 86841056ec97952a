package org.redress.correspondence.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.complaint.ComplaintNumber;
import org.redress.correspondence.CorrespondenceLetter;
import org.redress.correspondence.MailSlice;
import org.redress.correspondence.MutableClock;
import org.redress.correspondence.RecordingFlow;
import org.redress.correspondence.SampleLetters;
import org.redress.correspondence.Scene;
import org.redress.correspondence.post.PrintQueue;
import org.redress.record.Actor;
import org.redress.record.Timeline;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;

/** Each letter to complainants goes each way: by mail, without an address, refused at once, returned later. */
class EveryLetterEveryWayTest {

    private static final Actor HANDLER = new Actor("handler");
    /** Who may read every complaint here. */
    private static final Actor HANDLER_OF_ALL = new Actor("lead");

    private static final FaultySmtp SMTP = new FaultySmtp();
    private static final int IMAP_PORT = MailSlice.freePort();
    private static final List<Object> HEARD = new CopyOnWriteArrayList<>();

    private static ReturnBox box;
    private static Scene scene;

    @BeforeAll
    static void start() {
        box = new ReturnBox(IMAP_PORT);
        scene = new Scene(MailSlice.start(SMTP.port(), ReturnBox.settings(IMAP_PORT)));
        scene.context().addApplicationListener((ApplicationListener<PayloadApplicationEvent<?>>)
                event -> HEARD.add(event.getPayload()));
    }

    @AfterAll
    static void stop() {
        scene.context().close();
        box.close();
        SMTP.close();
    }

    @BeforeEach
    void beginAfresh() {
        SMTP.behave();
        SMTP.accepted.clear();
        SMTP.commands.clear();
        HEARD.clear();
        scene.get(RecordingFlow.class).told.clear();
        scene.database().sql("delete from personal_link").update();
        scene.database().sql("delete from outbox_mail").update();
    }

    static Stream<String> letters() {
        return SampleLetters.ABOUT_COMPLAINTS.entrySet().stream()
                .filter(letter -> !letter.getValue().kind().isForStaff())
                .filter(letter -> letter.getValue().kind() != CorrespondenceLetter.OWN)
                .map(java.util.Map.Entry::getKey)
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("letters")
    void by_mail_it_arrives_when_the_mail_server_takes_it(String letter) {
        ComplaintNumber number = written(letter, "ada@example.org");
        assertThat(arrivals()).isEmpty();

        scene.send();

        assertThat(scene.letter(number).state()).isEqualTo("SENT");
        assertThat(arrivals()).singleElement().satisfies(arrived -> {
            assertThat(arrived.kind().name()).isEqualTo(letter);
            assertThat(arrived.how()).isEqualTo("EMAIL");
            assertThat(arrived.by()).isEqualTo(Actor.SYSTEM);
        });
        assertThat(SMTP.commands).contains("MAIL FROM:<returns+" + token(number) + "@warm.example>");
    }

    @ParameterizedTest
    @MethodSource("letters")
    void without_an_address_it_waits_with_all_its_words_until_somebody_says_what_they_did(String letter) {
        ComplaintNumber number = written(letter, null);
        Letter waiting = scene.letter(number);
        assertThat(waiting.state()).isEqualTo("TO_SEND");
        assertThat(waiting.text()).contains(number.value()).hasSizeGreaterThan(200);
        assertThat(scene.get(RecordingFlow.class).told).containsExactly(number + " begins with LETTER_TO_SEND");
        scene.send();
        assertThat(arrivals()).isEmpty();

        scene.inTransaction(() -> {
            scene.get(Contacts.class)
                    .passedOn(number, waiting.id(), HANDLER, new Told("LETTER", today(), "registered"));
            return null;
        });

        assertThat(scene.letter(number)).satisfies(told -> {
            assertThat(told.state()).isEqualTo("TOLD");
            assertThat(told.toldBy()).isEqualTo("handler");
            assertThat(told.toldOn()).isEqualTo(today());
            assertThat(told.toldHow()).isEqualTo("LETTER");
        });
        assertThat(arrivals()).singleElement().satisfies(arrived -> {
            assertThat(arrived.by()).isEqualTo(HANDLER);
            assertThat(arrived.how()).isEqualTo("LETTER: on " + today() + ". registered");
        });
        assertThat(lines(number)).contains("LETTER_TO_SEND", "SENT_BY_OTHER_MEANS", "NOTHING_LEFT_TO_SEND");
    }

    @ParameterizedTest
    @MethodSource("letters")
    void refused_at_once_it_has_not_arrived_and_somebody_is_asked(String letter) {
        SMTP.answer("RCPT", "550 5.1.1 no such user");
        ComplaintNumber number = written(letter, "gone@example.org");

        scene.send();

        assertThat(scene.letter(number).state()).isEqualTo("UNDELIVERABLE");
        assertThat(HEARD).noneMatch(LetterArrived.class::isInstance).noneMatch(LetterReturned.class::isInstance);
        assertThat(lines(number)).contains("MAIL_UNDELIVERABLE", "COMPLAINANT_UNREACHED");
        assertThat(scene.get(RecordingFlow.class).told).containsExactly(number + " MAIL_UNDELIVERABLE {}");
    }

    @ParameterizedTest
    @MethodSource("letters")
    void returned_later_its_arrival_is_taken_back_once_and_somebody_is_asked(String letter) throws Exception {
        ComplaintNumber number = written(letter, "ada@example.org");
        scene.send();
        String address = "returns+" + token(number) + "@warm.example";

        for (int twice = 0; twice < 2; twice++) {
            box.put(ReturnBox.report(address, "failed", "5.1.1", "<other@example.org>"));
            scene.get(ReturnMailbox.class).readAll();
        }

        assertThat(scene.letter(number)).satisfies(returned -> {
            assertThat(returned.state()).isEqualTo("UNDELIVERABLE");
            assertThat(returned.sentAt()).isNotNull();
            assertThat(returned.error()).isEqualTo("5.1.1 smtp; 550 no such user");
        });
        assertThat(HEARD).filteredOn(LetterReturned.class::isInstance).hasSize(1);
        assertThat(lines(number)).containsOnlyOnce("MAIL_UNDELIVERABLE", "COMPLAINANT_UNREACHED");
        assertThat(scene.get(RecordingFlow.class).told).containsExactly(number + " MAIL_UNDELIVERABLE {}");
        assertThat(box.count("INBOX")).isZero();
    }

    @ParameterizedTest
    @MethodSource("letters")
    void printed_late_it_promises_no_day_that_has_passed_and_its_former_words_stay(String letter) {
        ComplaintNumber number = written(letter, null);
        Letter before = scene.letter(number);

        scene.get(MutableClock.class).pass(Duration.ofDays(400));
        try {
            scene.get(Contacts.class).takeUp(List.of(before.id()));

            List<Letter> kept = scene.letters(number);
            Letter now = kept.get(kept.size() - 1);
            assertThat(now.id()).isEqualTo(before.id());
            assertThat(now.state()).isEqualTo("TO_SEND");
            if (!now.text().equals(before.text())) {
                assertThat(kept.get(0)).satisfies(former -> {
                    assertThat(former.text()).isEqualTo(before.text());
                    assertThat(former.state()).isEqualTo("DROPPED");
                });
                assertThat(lines(number)).contains("LETTER_WRITTEN_ANEW");
            } else {
                assertThat(kept).hasSize(1);
            }
            assertThat(scene.database()
                            .sql(
                                    "select count(*) from told_day where complaint_number = ? and promise = 'ANSWER' and day < ?")
                            .params(number.value(), today())
                            .query(Integer.class)
                            .single())
                    .isZero();
            scene.get(Contacts.class).takeUp(List.of(before.id()));
            assertThat(scene.letters(number)).as("once a day").hasSameSizeAs(kept);
        } finally {
            scene.get(MutableClock.class).pass(Duration.ofDays(-400));
        }
    }

    @ParameterizedTest
    @MethodSource("letters")
    void after_an_address_was_refused_for_good_it_waits_for_somebody_until_an_address_is_right(String letter) {
        SMTP.answer("RCPT", "550 5.1.1 no such user");
        ComplaintNumber number = scene.registered("ko", "gone@example.org");
        scene.write(number, "ACKNOWLEDGEMENT", "refused");
        scene.send();
        SMTP.behave();
        scene.get(Contacts.class).reached(number, HANDLER, new Told("PHONE", today(), null));

        scene.write(number, letter, "once");
        assertThat(scene.letters(number)).last().extracting(Letter::state).isEqualTo("TO_SEND");

        scene.get(Contacts.class).correctAddress(number, HANDLER, "ada@example.org", "she spelt it");
        scene.write(number, letter, "twice");
        assertThat(scene.letters(number)).last().satisfies(written -> {
            assertThat(written.state()).isEqualTo("PENDING");
            assertThat(written.recipient()).isEqualTo("ada@example.org");
        });
    }

    @Test
    void a_letter_that_came_back_is_printed_and_marked_and_its_task_goes_away() throws Exception {
        ComplaintNumber number = written("DECISION", "ada@example.org");
        scene.send();
        box.put(ReturnBox.report("returns+" + token(number) + "@warm.example", "failed", "5.1.1", "<o@example.org>"));
        scene.get(ReturnMailbox.class).readAll();
        long letter = scene.letter(number).id();
        PrintQueue queue = scene.get(PrintQueue.class);

        assertThat(queue.of(HANDLER_OF_ALL))
                .extracting(waiting -> waiting.letter().id())
                .contains(letter);
        assertThat(queue.print(List.of(letter), HANDLER_OF_ALL)).isNotEmpty();
        queue.posted(List.of(letter), HANDLER_OF_ALL, today());

        assertThat(scene.letter(number).state()).isEqualTo("TOLD");
        assertThat(lines(number)).contains("LETTER_PRINTED", "SENT_BY_OTHER_MEANS");
        assertThat(scene.get(RecordingFlow.class).told).endsWith(number + " NOTHING_LEFT_TO_PASS_ON {}");
    }

    @Test
    void a_mail_that_waited_for_its_server_too_long_leaves_with_days_that_are_true() {
        ComplaintNumber number = written("DELAY", "ada@example.org");
        SMTP.answer("RCPT", "451 4.3.0 later");
        scene.send();
        String before = scene.letter(number).text();
        SMTP.behave();
        scene.get(MutableClock.class).pass(Duration.ofDays(400));
        try {
            scene.send();

            assertThat(scene.letters(number)).hasSize(2);
            assertThat(scene.letters(number).get(0).text()).isEqualTo(before);
            assertThat(scene.letters(number).get(1)).satisfies(gone -> {
                assertThat(gone.state()).isEqualTo("SENT");
                assertThat(gone.text()).isNotEqualTo(before);
            });
        } finally {
            scene.get(MutableClock.class).pass(Duration.ofDays(-400));
        }
    }

    private static ComplaintNumber written(String letter, String address) {
        ComplaintNumber number = scene.registered("ko", address);
        scene.write(number, letter, "once");
        return number;
    }

    private static String token(ComplaintNumber number) {
        return scene.column(number, "return_token");
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(scene.get(MutableClock.class).instant(), ZoneId.systemDefault());
    }

    private static List<LetterArrived> arrivals() {
        return HEARD.stream()
                .filter(LetterArrived.class::isInstance)
                .map(LetterArrived.class::cast)
                .toList();
    }

    private static List<String> lines(ComplaintNumber number) {
        return scene.get(Timeline.class).of(number).stream()
                .map(line -> line.event().name())
                .toList();
    }
}
