package org.redress.investigation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.HandlingSlice;
import org.redress.calendar.CalendarId;
import org.redress.calendar.TimeLimit;
import org.redress.casework.NewInformation;
import org.redress.complaint.ComplaintEvent;
import org.redress.complaint.ComplaintNumber;
import org.redress.contract.FieldProblem;
import org.redress.contract.RuleRefused;
import org.redress.contract.StepNotAvailable;
import org.redress.correspondence.MutableClock;
import org.redress.correspondence.delivery.Contacts;
import org.redress.correspondence.delivery.Letter;
import org.redress.deadlines.ClockClass;
import org.redress.deadlines.ClockEntry;
import org.redress.deadlines.ClockLedger;
import org.redress.deadlines.ClockRule;
import org.redress.deadlines.ClockState;
import org.redress.deadlines.Duty;
import org.redress.record.Actor;
import org.redress.record.Notes;
import org.redress.record.Timeline;
import org.redress.record.TimelineEvent;

/** What the investigation lacks is asked for, within limits, and the waiting ends in exactly one way (ISO 10002 7.6). */
class InformationRequestsTest {

    private static final HandlingSlice SLICE = HandlingSlice.shared();
    private static final Actor HANDLER = new Actor("handler");
    private static final RequestRule ONCE_A_WEEK = new RequestRule(true, null, new RequestLimits(21, 2, 7, true));

    private final InformationRequests requests = SLICE.get(InformationRequests.class);
    private final RequestProgress progress = SLICE.get(RequestProgress.class);
    private final ComplaintNumber number = SLICE.investigated();

    @ParameterizedTest
    @CsvSource(
            nullValues = "?",
            value = {
                "?, ?, A photo, askedOf",
                "COMPLAINANT, ?, ' ', what",
                "THIRD_PARTY, ?, The report, thirdParty",
                "THIRD_PARTY, ' ', The report, thirdParty"
            })
    void an_incomplete_question_is_refused_and_nobody_is_asked(
            AskedOf askedOf, String thirdParty, String what, String field) {
        assertThatThrownBy(() -> requests.ask(number, HANDLER, new Question(askedOf, thirdParty, what)))
                .isInstanceOfSatisfying(
                        RuleRefused.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(FieldProblem::field)
                                .containsExactly(field));

        assertThat(requests.list(number)).isEmpty();
        assertThat(SLICE.told(number)).isEmpty();
    }

    @Test
    void nobody_is_asked_once_the_complaint_is_closed() {
        SLICE.takeBackAndClose(number);

        assertThatThrownBy(() -> askComplainant("A photo"))
                .isInstanceOf(StepNotAvailable.class)
                .hasMessageContaining("is closed");

        assertThat(requests.list(number)).isEmpty();
    }

    @Test
    void nobody_is_asked_once_it_was_taken_back() {
        SLICE.change(number, complaint -> complaint.withdraw());

        assertThatThrownBy(() -> askComplainant("A photo"))
                .isInstanceOf(StepNotAvailable.class)
                .hasMessageContaining("is withdrawn");
        assertThatThrownBy(() -> askLab("The report")).isInstanceOf(StepNotAvailable.class);

        assertThat(requests.list(number)).isEmpty();
        assertThat(SLICE.told(number)).isEmpty();
    }

    @Test
    void the_file_shows_what_is_waited_for_once_something_is() {
        Waiting waiting = SLICE.get(Waiting.class);
        assertThat(waiting.of(number)).isNull();

        RequestLine photo = askComplainant("A photo");

        assertThat(waiting.of(number)).isEqualTo(List.of(photo));
        assertThat(waiting.name()).isEqualTo("informationRequests");
    }

    @Test
    void a_flow_may_give_another_time_to_answer_and_nothing_else() {
        RequestLimits limits = new RequestLimits(14, 2, 7, true);

        assertThat(limits.answeredWithin(null)).isEqualTo(limits);
        assertThat(limits.answeredWithin(5)).isEqualTo(new RequestLimits(5, 2, 7, true));
    }

    @Test
    void the_table_hears_how_often_the_same_person_was_asked() {
        askComplainant("A photo");
        askComplainant("The bill");
        askLab("The report");

        assertThat(requests.list(number)).extracting(RequestLine::round).containsExactly(1, 2, 1);
        assertThat(SLICE.told(number))
                .satisfiesExactly(
                        told -> assertThat(told)
                                .startsWith("INFORMATION_REQUESTED")
                                .contains("requestsBefore=0", "askedOf=COMPLAINANT"),
                        told -> assertThat(told).contains("requestsBefore=1"),
                        told -> assertThat(told).contains("requestsBefore=0", "askedOf=THIRD_PARTY"));
    }

    @Test
    void asked_twice_in_the_same_words_is_asked_once_while_it_waits() {
        RequestLine first = askComplainant("A photo");

        assertThat(askComplainant("A photo").id()).isEqualTo(first.id());
        assertThat(askLab("A photo").id()).isNotEqualTo(first.id());
        assertThat(askComplainant("The bill").id()).isNotEqualTo(first.id());
        progress.recordSupplied(first.id(), Actor.COMPLAINANT);

        assertThat(askComplainant("A photo").id()).isNotEqualTo(first.id());
    }

    @Test
    void what_the_table_does_not_allow_is_not_asked() {
        RequestLine request = askComplainant("A photo");

        assertThatThrownBy(() -> progress.ask(request.id(), new RequestRule(false, "once only", null)))
                .isInstanceOf(RuleRefused.class)
                .hasMessage("once only");

        assertThat(SLICE.letters(number)).isEmpty();
        assertThat(SLICE.timeline(number)).isEmpty();
    }

    @Test
    void the_complainant_is_asked_by_mail_and_told_until_when() {
        RequestLine request = askComplainant("A photo of the meter");
        Instant now = SLICE.get(MutableClock.class).instant();

        RequestProgress.Course course = progress.ask(request.id(), ONCE_A_WEEK);

        assertThat(course.written()).isTrue();
        assertThat(Duration.between(now, course.until())).isEqualTo(Duration.ofDays(7));
        assertThat(course.team()).isEqualTo("complaint-handlers");
        assertThat(line(request).dueAt()).as("not asked yet").isNull();
        assertThat(SLICE.timeline(number)).isEmpty();
        SLICE.everythingArrives(number);
        assertThat(Duration.between(now, line(request).dueAt())).isBetween(Duration.ofDays(21), Duration.ofDays(22));
        assertThat(SLICE.letters(number)).singleElement().satisfies(letter -> {
            assertThat(letter.template()).isEqualTo("INFORMATION_REQUEST");
            assertThat(letter.text()).contains("A photo of the meter");
        });
        assertThat(SLICE.timeline(number))
                .containsExactly("INFORMATION_REQUESTED complainant, EMAIL: A photo of the meter");
        assertThat(SLICE.get(Waiting.class).neededFor(number))
                .singleElement()
                .satisfies(need -> assertThat(need.what()).isEqualTo("A photo of the meter"));
    }

    @Test
    void others_are_asked_by_hand_and_their_time_begins_when_somebody_did() {
        RequestLine request = askLab("The report");

        RequestProgress.Course course = progress.ask(request.id(), ONCE_A_WEEK);
        assertThat(course.written()).isFalse();
        assertThat(course.until()).isNull();
        assertThat(line(request).dueAt()).isNull();

        course = progress.recordAsking(request.id(), HANDLER, "by phone");
        Instant until = line(request).dueAt();
        assertThat(until).isNotNull();
        assertThat(course.until()).isBefore(until);
        SLICE.get(MutableClock.class).pass(Duration.ofDays(2));
        progress.recordAsking(request.id(), HANDLER, "by phone again");

        assertThat(line(request).dueAt()).isEqualTo(until);
        assertThat(SLICE.letters(number)).isEmpty();
        assertThat(SLICE.timeline(number))
                .containsExactly(
                        "INFORMATION_REQUESTED Laboratory, by phone: The report",
                        "INFORMATION_REMINDED Laboratory, by phone again");
        assertThat(SLICE.get(Waiting.class).neededFor(number)).isEmpty();
    }

    @Test
    void reminders_end_with_the_number_that_is_allowed_and_never_follow_the_last_day() {
        RequestLine request = askComplainant("A photo");
        Instant planned = progress.ask(request.id(), ONCE_A_WEEK).until();
        SLICE.everythingArrives(number);
        assertThat(progress.judge(request.id(), planned)).isEqualTo(new RequestProgress.Verdict(null, true));

        SLICE.get(MutableClock.class).pass(Duration.ofDays(7));
        planned = progress.remind(request.id()).until();
        SLICE.everythingArrives(number);
        assertThat(progress.judge(request.id(), planned)).isEqualTo(new RequestProgress.Verdict(null, true));
        SLICE.get(MutableClock.class).pass(Duration.ofDays(7));
        RequestProgress.Course last = progress.remind(request.id());
        SLICE.everythingArrives(number);

        assertThat(last.until()).isEqualTo(line(request).dueAt());
        assertThat(progress.judge(request.id(), last.until())).isEqualTo(new RequestProgress.Verdict(null, false));
        assertThat(SLICE.letters(number))
                .extracting(Letter::template)
                .containsExactly("INFORMATION_REQUEST", "INFORMATION_REMINDER", "INFORMATION_REMINDER");
        assertThat(SLICE.timeline(number))
                .filteredOn("INFORMATION_REMINDED complainant, EMAIL"::equals)
                .hasSize(2);
    }

    @Test
    void nobody_is_reminded_of_or_silent_about_a_question_they_never_got() {
        SLICE.change(number, complaint -> complaint.correctEmail(null));
        RequestLine request = askComplainant("A photo");
        Instant planned = progress.ask(request.id(), ONCE_A_WEEK).until();
        SLICE.get(MutableClock.class).pass(Duration.ofDays(30));
        Instant tomorrow = SLICE.get(MutableClock.class).instant().plus(Duration.ofDays(1));

        assertThat(progress.judge(request.id(), planned)).isEqualTo(new RequestProgress.Verdict(tomorrow, false));
        assertThat(line(request).dueAt()).isNull();

        long letter = SLICE.letters(number).get(0).id();
        SLICE.get(Contacts.class).takeUp(List.of(letter));
        SLICE.get(Contacts.class).passedOn(number, letter, HANDLER, SLICE.byPhone("asked her"));
        assertThat(line(request).dueAt()).isAfter(tomorrow.plus(Duration.ofDays(19)));
        assertThat(progress.judge(request.id(), planned).waitUntil()).isNotNull();
        assertThat(SLICE.timeline(number))
                .anyMatch(line -> line.startsWith("INFORMATION_REQUESTED complainant, PHONE: on ")
                        && line.endsWith("asked her: A photo"));
    }

    @Test
    void a_question_that_nobody_could_pass_on_ends_the_waiting_and_a_person_decides() {
        SLICE.change(number, complaint -> complaint.correctEmail(null));
        RequestLine request = askComplainant("A photo");
        progress.ask(request.id(), ONCE_A_WEEK);

        SLICE.get(Contacts.class)
                .triedInVain(number, SLICE.letters(number).get(0).id(), HANDLER, "nobody opens");

        assertThat(progress.judge(request.id(), Instant.now())).isEqualTo(new RequestProgress.Verdict(null, false));
    }

    @Test
    void a_question_that_waits_to_be_posted_is_dropped_when_it_is_answered() {
        SLICE.change(number, complaint -> complaint.correctEmail(null));
        RequestLine request = askComplainant("A photo");
        progress.ask(request.id(), ONCE_A_WEEK);

        progress.recordSupplied(request.id(), Actor.COMPLAINANT);

        assertThat(SLICE.letters(number)).extracting(Letter::state).containsExactly("DROPPED");
        assertThat(SLICE.timeline(number)).contains("NOTHING_LEFT_TO_SEND");
    }

    @Test
    void what_the_complainant_adds_answers_everything_they_were_asked_and_nobody_else() {
        askComplainant("A photo");
        askComplainant("The bill");
        askLab("The report");

        SLICE.get(NewInformation.class).add(number, Actor.COMPLAINANT, "Here they are.", List.of());

        assertThat(SLICE.told(number))
                .filteredOn(told -> told.startsWith("INFORMATION_SUPPLIED"))
                .hasSize(2)
                .allSatisfy(told -> assertThat(told).contains("toldBy=complainant"));
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOSED", "WITHDRAWN"})
    void nobody_is_waited_for_once_the_complaint_has_ended(ComplaintEvent end) {
        askComplainant("A photo");
        askLab("The report");

        happened(end);

        assertThat(SLICE.told(number))
                .filteredOn(told -> told.startsWith("INFORMATION_REQUEST_CANCELLED"))
                .hasSize(2);
    }

    @Test
    void what_staff_write_down_for_the_complainant_is_new_information_and_for_others_a_note() {
        RequestLine photo = askComplainant("A photo");
        RequestLine report = askLab("The report");

        requests.answer(number, photo.id(), HANDLER, "It shows the meter.");
        requests.answer(number, report.id(), HANDLER, "They found nothing.");

        assertThat(SLICE.get(NewInformation.class).of(number))
                .singleElement()
                .satisfies(news -> assertThat(news.text()).isEqualTo("It shows the meter."));
        assertThat(SLICE.get(Notes.class).of(number))
                .singleElement()
                .satisfies(note -> assertThat(note.text()).isEqualTo("They found nothing."));
        assertThat(SLICE.told(number))
                .filteredOn(told -> told.startsWith("INFORMATION_SUPPLIED"))
                .hasSize(2);
    }

    @Test
    void an_answer_counts_once_and_only_its_own_request() {
        RequestLine photo = askComplainant("A photo");
        RequestLine report = askLab("The report");
        requests.answer(number, photo.id(), HANDLER, "It shows the meter.");
        requests.answer(number, report.id(), HANDLER, "They found nothing.");
        progress.recordSupplied(photo.id(), HANDLER);
        progress.recordSupplied(report.id(), HANDLER);

        requests.answer(number, photo.id(), HANDLER, "It shows the meter.");
        requests.answer(number, report.id(), HANDLER, "They found nothing.");

        assertThat(SLICE.get(NewInformation.class).of(number)).hasSize(1);
        assertThat(SLICE.get(Notes.class).of(number)).hasSize(1);
        for (RequestLine request : List.of(photo, report)) {
            assertThatThrownBy(() -> requests.answer(number, request.id(), HANDLER, "Something else."))
                    .isInstanceOf(StepNotAvailable.class);
            assertThatThrownBy(() -> requests.answer(number, request.id(), new Actor("lee"), "It shows the meter."))
                    .isInstanceOf(StepNotAvailable.class);
        }
        assertThatThrownBy(() -> requests.answer(SLICE.received(), photo.id(), HANDLER, "Mine?"))
                .isInstanceOf(UnknownRequest.class);
    }

    @Test
    void the_waiting_ends_one_way_and_whoever_waits_for_it_goes_on() {
        RequestLine request = askComplainant("A photo");
        ask(request);

        progress.recordLapse(request.id());
        assertThat(line(request).state()).isEqualTo(RequestState.LAPSED);
        assertThat(settled()).isZero();
        progress.recordContinuation(request.id(), HANDLER, Continuation.WITHOUT_ANSWER, "enough is known");
        assertThat(settled()).isOne();
        progress.recordSupplied(request.id(), Actor.COMPLAINANT);

        assertThat(line(request).state()).isEqualTo(RequestState.LAPSED);
        assertThat(line(request).continuation()).isEqualTo(Continuation.WITHOUT_ANSWER);
        assertThat(SLICE.timeline(number))
                .containsExactly(
                        "INFORMATION_REQUESTED complainant, EMAIL: A photo",
                        "INFORMATION_REQUEST_LAPSED complainant",
                        "CONTINUED_WITHOUT_INFORMATION WITHOUT_ANSWER: enough is known");
    }

    @Test
    void a_cancelled_request_is_settled_and_says_who_ended_it() {
        RequestLine request = askComplainant("A photo");
        ask(request);

        progress.cancel(request.id(), HANDLER);

        assertThat(line(request)).satisfies(line -> {
            assertThat(line.state()).isEqualTo(RequestState.CANCELLED);
            assertThat(line.endedBy()).isEqualTo("handler");
        });
        assertThat(SLICE.timeline(number)).last().isEqualTo("INFORMATION_REQUEST_CANCELLED complainant");
        assertThat(SLICE.told(number)).anyMatch(told -> told.startsWith("INFORMATION_REQUEST_SETTLED"));
    }

    @Test
    void clocks_that_may_stand_still_do_so_until_the_last_of_several_requests_is_answered() {
        ClockLedger ledger = SLICE.get(ClockLedger.class);
        ledger.open(
                number,
                List.of(new ClockRule(
                        "RESPOND",
                        "Respond",
                        ClockClass.INTERNAL,
                        new TimeLimit(5, TimeLimit.Unit.CALENDAR_DAY, null, null),
                        null,
                        CalendarId.DEFAULT,
                        ComplaintEvent.RECEIVED,
                        Set.of(ComplaintEvent.INFORMED),
                        null,
                        true,
                        0,
                        Duty.NONE,
                        80,
                        "house",
                        "V")));
        RequestLine photo = askComplainant("A photo");
        RequestLine report = askLab("The report");
        RequestLine hint = askComplainant("A hint");

        progress.ask(hint.id(), new RequestRule(true, null, new RequestLimits(21, 2, 7, false)));
        progress.ask(report.id(), ONCE_A_WEEK);
        assertThat(state(ledger)).isEqualTo(ClockState.RUNNING);
        ask(photo);
        assertThat(state(ledger)).isEqualTo(ClockState.PAUSED);
        assertThat(requests.list(number)).extracting(RequestLine::pausesClocks).containsExactly(true, true, false);
        progress.recordAsking(report.id(), HANDLER, "by phone");
        progress.recordSupplied(photo.id(), Actor.COMPLAINANT);
        assertThat(state(ledger)).isEqualTo(ClockState.PAUSED);
        progress.recordSupplied(report.id(), HANDLER);

        assertThat(state(ledger)).isEqualTo(ClockState.RUNNING);
        assertThat(ledger.entriesOf(number).values())
                .singleElement()
                .satisfies(entries -> assertThat(entries)
                        .extracting(ClockEntry::reason)
                        .containsSequence("waiting for the complainant", "no longer waiting for a third party"));
    }

    @Test
    void a_flow_asks_once_on_each_occasion_and_knows_whether_it_was_answered() {
        FlowQuestions questions = SLICE.get(FlowQuestions.class);

        long id = questions.ask(number, HANDLER, "A photo", 5, "Task_Ask:" + number);

        assertThat(questions.ask(number, HANDLER, "A photo", 5, "Task_Ask:" + number))
                .isEqualTo(id);
        assertThat(questions.ask(number, HANDLER, "A photo", 5, "Task_AskAgain:" + number))
                .isNotEqualTo(id);
        assertThat(questions.facts(number)).containsEntry("requestsBefore", 2);
        assertThat(SLICE.told(number)).first().asString().contains("answerWithinDays=5");
        assertThat(questions.isAnswered(id)).isFalse();
        assertThat(settled()).isZero();
        progress.recordSupplied(id, Actor.COMPLAINANT);
        assertThat(settled()).isOne();
        assertThat(questions.isAnswered(id)).isTrue();
    }

    @Test
    void the_timeline_keeps_why_a_flow_may_not_ask() {
        FlowQuestions questions = SLICE.get(FlowQuestions.class);

        assertThat(questions.mayAsk(number, HANDLER, ONCE_A_WEEK)).isTrue();
        assertThat(SLICE.timeline(number)).isEmpty();
        assertThat(questions.mayAsk(number, HANDLER, new RequestRule(false, "once only", null)))
                .isFalse();

        assertThat(SLICE.timeline(number)).containsExactly("INFORMATION_REQUEST_REFUSED once only");
    }

    private long settled() {
        return SLICE.told(number).stream()
                .filter(told -> told.startsWith("INFORMATION_REQUEST_SETTLED"))
                .count();
    }

    private RequestLine askComplainant(String what) {
        return requests.ask(number, HANDLER, new Question(AskedOf.COMPLAINANT, null, what));
    }

    /** The question is written and reaches the complainant. */
    private void ask(RequestLine request) {
        progress.ask(request.id(), ONCE_A_WEEK);
        SLICE.everythingArrives(number);
    }

    private RequestLine askLab(String what) {
        return requests.ask(number, HANDLER, new Question(AskedOf.THIRD_PARTY, " Laboratory ", what));
    }

    private RequestLine line(RequestLine request) {
        return requests.list(number).stream()
                .filter(line -> line.id() == request.id())
                .findFirst()
                .orElseThrow();
    }

    private ClockState state(ClockLedger ledger) {
        return ledger.of(number).get(0).state();
    }

    private void happened(TimelineEvent event) {
        SLICE.inTransaction(() -> {
            SLICE.get(Timeline.class).record(number, HANDLER, event, null);
            return null;
        });
    }
}
