package org.redress.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.HandlingSlice;
import org.redress.complaint.Answer;
import org.redress.complaint.ComplaintNumber;
import org.redress.contract.ReaderLocale;
import org.redress.contract.RuleRefused;
import org.redress.correspondence.MutableClock;
import org.redress.correspondence.delivery.Contacts;
import org.redress.correspondence.delivery.Letter;
import org.redress.correspondence.delivery.LetterReturned;
import org.redress.correspondence.delivery.Told;
import org.redress.correspondence.told.ToldFacts;
import org.redress.deadlines.ClockId;
import org.redress.escalation.Delays;
import org.redress.investigation.AskedOf;
import org.redress.investigation.InformationRequests;
import org.redress.investigation.Question;
import org.redress.investigation.RequestLimits;
import org.redress.investigation.RequestProgress;
import org.redress.investigation.RequestRule;
import org.redress.record.Actor;

/** Whatever leaves the house says days that are true on the day it leaves; letter, ledger and page agree. */
class LateLettersTest {

    private static final HandlingSlice SLICE = HandlingSlice.shared();
    private static final Actor HANDLER = new Actor("handler");
    private static final Remedy NOTHING = new Remedy(RemedyKind.NONE, null, null, null);
    private static final RequestRule TWO_WEEKS = new RequestRule(true, null, new RequestLimits(14, 1, 7, true));

    private final Contacts contacts = SLICE.get(Contacts.class);
    private ComplaintNumber number;

    @BeforeEach
    void nobodyHasAnAddress() {
        number = SLICE.change(SLICE.investigated(), complaint -> complaint.correctEmail(null));
    }

    @Test
    void a_question_that_is_posted_late_names_the_day_that_the_ledger_names_and_its_former_words_stay() {
        long request = ask();
        Letter written = waiting("INFORMATION_REQUEST");
        assertThat(written.text()).contains(inDays(14));
        String formerDay = inDays(14);
        pass(21);

        assertThatThrownBy(() -> post(written))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("not true any more");
        contacts.takeUp(List.of(written.id()));

        Letter anew = waiting("INFORMATION_REQUEST");
        assertThat(anew.id()).isEqualTo(written.id());
        assertThat(anew.text()).contains(inDays(14)).doesNotContain(formerDay);
        assertThat(SLICE.letters(number))
                .filteredOn(letter -> letter.state().equals("DROPPED"))
                .singleElement()
                .satisfies(former -> {
                    assertThat(former.text()).isEqualTo(written.text());
                    assertThat(former.queuedAt()).isEqualTo(written.queuedAt());
                });
        assertThat(SLICE.timeline(number)).contains("LETTER_WRITTEN_ANEW INFORMATION_REQUEST");

        post(anew);
        assertThat(day(dueAt(request))).isEqualTo(today().plusDays(14));
    }

    @Test
    void a_reminder_of_a_question_says_when_it_was_asked_and_leaves_the_time_that_a_reminder_leaves() {
        long request = ask();
        pass(7);
        contacts.takeUp(List.of(waiting("INFORMATION_REQUEST").id()));
        post(waiting("INFORMATION_REQUEST"));
        String asked = inDays(0);
        pass(7);
        SLICE.inTransaction(() -> SLICE.get(RequestProgress.class).remind(request));
        assertThat(waiting("INFORMATION_REMINDER").text()).contains("On " + asked + " we asked you", inDays(7));
        pass(30);

        contacts.takeUp(List.of(waiting("INFORMATION_REMINDER").id()));
        assertThat(waiting("INFORMATION_REMINDER").text()).contains("On " + asked + " we asked you", inDays(7));
        post(waiting("INFORMATION_REMINDER"));

        assertThat(day(dueAt(request))).isEqualTo(today().plusDays(7));
    }

    @Test
    void a_decision_and_its_reminder_give_the_whole_time_from_the_day_they_are_posted() {
        decide();
        pass(20);
        contacts.takeUp(List.of(waiting("DECISION").id()));
        assertThat(waiting("DECISION").text()).contains("from you by " + inDays(28));
        post(waiting("DECISION"));
        assertThat(day(line().answerBy())).isEqualTo(today().plusDays(28));
        String told = inDays(0);

        pass(14);
        SLICE.get(Silence.class).remind(number);
        pass(60);
        contacts.takeUp(List.of(waiting("REMINDER").id()));
        assertThat(waiting("REMINDER").text()).contains("On " + told, "from you by " + inDays(14));
        post(waiting("REMINDER"));

        assertThat(day(line().answerBy())).isEqualTo(today().plusDays(14));
        assertThat(told().decisionAnswerBy(SLICE.complaint(number))).contains(today().plusDays(14));
        assertThatThrownBy(() -> SLICE.get(Outcomes.class).record(number, HANDLER, Answer.NO_REPLY, "silent"))
                .isInstanceOf(RuleRefused.class);
    }

    @Test
    void nobody_is_recorded_as_silent_while_the_reminder_waits_or_came_back() {
        decide();
        post(waiting("DECISION"));
        pass(14);
        SLICE.get(Silence.class).remind(number);
        pass(100);

        assertThatThrownBy(() -> SLICE.get(Outcomes.class).record(number, HANDLER, Answer.NO_REPLY, "silent"))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("our reminder has not reached the complainant");
        assertThat(waiting("REMINDER").state()).isEqualTo("TO_SEND");
    }

    @Test
    void a_closing_gives_the_whole_time_to_object_from_the_day_it_is_posted() {
        closedForSilence();
        assertThat(waiting("CLOSING").text()).contains("Until " + inDays(30));
        pass(40);

        contacts.takeUp(List.of(waiting("CLOSING").id()));
        assertThat(waiting("CLOSING").text()).contains("Until " + inDays(30));
        post(waiting("CLOSING"));

        assertThat(SLICE.complaint(number).objectionUntil()).isEqualTo(today().plusDays(30));
        assertThat(SLICE.get(KnownDecision.class).mayBeAnswered(SLICE.complaint(number), Optional.empty()))
                .isTrue();
    }

    @Test
    void a_reminder_that_comes_back_after_silence_keeps_the_complaint_open_or_gives_the_time_again() {
        SLICE.change(number, complaint -> complaint.correctEmail("kim@gone.example"));
        decide();
        SLICE.everythingArrives(number);
        pass(14);
        SLICE.get(Silence.class).remind(number);
        SLICE.everythingArrives(number);
        pass(30);
        SLICE.get(Outcomes.class).record(number, Actor.SYSTEM, Answer.NO_REPLY, null);
        assertThat(silenceLasted()).isTrue();

        comesBack("REMINDER");
        assertThat(SLICE.timeline(number)).contains("SILENCE_IN_DOUBT REMINDER came back");
        assertThat(silenceLasted()).isFalse();
        tellWhatCameBack();
        assertThat(silenceLasted()).isFalse();
        pass(16);
        assertThat(silenceLasted()).isTrue();

        SLICE.get(Closings.class).close(number, 30);
        assertThat(waiting("CLOSING").text()).as("not sent to the dead address").contains("Until " + inDays(30));
        pass(5);
        comesBack("REMINDER");
        tellWhatCameBack();
        assertThat(SLICE.complaint(number).objectionUntil()).isEqualTo(today().plusDays(30));
    }

    private void tellWhatCameBack() {
        contacts.takeUpReturned(number);
        contacts.reached(number, HANDLER, SLICE.byPhone("told her"));
    }

    @Test
    void a_day_of_ours_that_has_passed_is_not_promised_when_the_letter_goes_by_mail_at_last() {
        SLICE.get(Delays.class).explain(number, new ClockId(1), "An expert is ill.", today().plusDays(10));
        String promised = inDays(10);
        pass(40);

        contacts.correctAddress(number, HANDLER, "kim@new.example", "she wrote it down");

        Letter gone = SLICE.letters(number).stream()
                .filter(letter -> letter.state().equals("PENDING"))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        assertThat(gone.recipient()).isEqualTo("kim@new.example");
        assertThat(gone.text())
                .contains("An expert is ill.", "We cannot name a day yet")
                .doesNotContain(promised);
        assertThat(told().answerBy(SLICE.complaint(number))).isEmpty();
    }

    @Test
    void what_was_said_in_advance_of_a_decision_does_not_lie_in_one_envelope_with_it() {
        SLICE.get(Delays.class).explain(number, new ClockId(1), "An expert is ill.", today().plusDays(10));

        decide();

        assertThat(SLICE.letters(number))
                .extracting(Letter::template, Letter::state)
                .containsExactly(tuple("DELAY", "DROPPED"), tuple("DECISION", "TO_SEND"));
        assertThat(SLICE.timeline(number)).contains("LETTER_OVERTAKEN DELAY, by DECISION");
        assertThat(told().apply(SLICE.complaint(number)).days()).doesNotContainValue(today().plusDays(10));
    }

    private long ask() {
        long request = SLICE.get(InformationRequests.class)
                .ask(number, HANDLER, new Question(AskedOf.COMPLAINANT, null, "A photo"))
                .id();
        SLICE.inTransaction(() -> SLICE.get(RequestProgress.class).ask(request, TWO_WEEKS));
        return request;
    }

    private void decide() {
        SLICE.decide(number, "handler", NOTHING);
        SLICE.get(Authority.class).requireApproval(number, Authority.NO_APPROVAL, Authority.NO_APPROVAL);
        SLICE.communicate(number);
    }

    private void closedForSilence() {
        decide();
        post(waiting("DECISION"));
        pass(14);
        SLICE.get(Silence.class).remind(number);
        post(waiting("REMINDER"));
        pass(20);
        SLICE.get(Outcomes.class).record(number, Actor.SYSTEM, Answer.NO_REPLY, null);
        SLICE.get(Closings.class).close(number, 30);
    }

    /** As the mailbox of returns does it. */
    private void comesBack(String template) {
        SLICE.inTransaction(() -> {
            SLICE.sql(
                    "update outbox_mail set state = 'UNDELIVERABLE', arrived_at = null, dead_address = true where complaint_number = ? and template = '"
                            + template + "' and replaced_by is null",
                    number);
            return number;
        });
        Letter letter = SLICE.letters(number).stream()
                .filter(written -> written.template().equals(template))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        SLICE.inTransaction(() -> {
            SLICE.publish(new LetterReturned(number, letter.kind(), SLICE.occasionOf(letter)));
            return number;
        });
    }

    private boolean silenceLasted() {
        return SLICE.inTransaction(() -> SLICE.get(Reminders.class).isTimeOver(SLICE.complaint(number)));
    }

    private Letter waiting(String template) {
        return SLICE.letters(number).stream()
                .filter(letter ->
                        letter.template().equals(template) && letter.state().equals("TO_SEND"))
                .findFirst()
                .orElseThrow();
    }

    private void post(Letter letter) {
        contacts.passedOn(List.of(letter.id()), HANDLER, new Told("LETTER", contacts.today(), null));
    }

    private DecisionLine line() {
        return SLICE.get(Outcomes.class).decisionOf(number).orElseThrow();
    }

    private Instant dueAt(long request) {
        return SLICE.get(InformationRequests.class).list(number).stream()
                .filter(line -> line.id() == request)
                .findFirst()
                .orElseThrow()
                .dueAt();
    }

    private ToldFacts told() {
        return SLICE.get(ToldFacts.class);
    }

    private static void pass(int days) {
        SLICE.get(MutableClock.class).pass(Duration.ofDays(days));
    }

    private LocalDate today() {
        return contacts.today();
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneId.systemDefault());
    }

    private String inDays(int days) {
        return ReaderLocale.day(today().plusDays(days), Locale.UK);
    }
}
