package org.redress.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Complaints;
import org.redress.complaint.Outcome;
import org.redress.correspondence.told.OutsideRoute;
import org.redress.correspondence.told.PromisedDay;
import org.redress.correspondence.told.ToldBefore;
import org.redress.correspondence.told.ToldFacts;

/** A day that was told stays the day until a letter tells another; nobody is promised a day that has passed. */
class WhatWasToldTest {

    private static Scene scene;
    private static ToldFacts told;

    private final Instant now = Instant.parse("2026-11-20T10:00:00Z");

    @BeforeAll
    static void start() {
        scene = new Scene(MailSlice.start(MailSlice.freePort(), "redress.organisation.time-zone=Europe/London"));
        told = scene.get(ToldFacts.class);
    }

    @AfterAll
    static void stop() {
        scene.context().close();
    }

    @BeforeEach
    void today() {
        at(now);
    }

    @Test
    void names_the_day_that_the_acknowledgement_told_after_a_priority_has_set_a_clock() {
        ComplaintNumber number = scene.registered("en", "ada@example.org", now.minus(Duration.ofDays(2)));
        scene.write(number, "ACKNOWLEDGEMENT", "receipt");

        change(number, Instant.parse("2026-12-08T10:00:00Z"));

        assertThat(scene.letter(number).text()).contains("by 18 December 2026");
        assertThat(answerBy(number)).isEqualTo("Optional[2026-12-18]");
    }

    @Test
    void names_the_day_of_an_extension_from_then_on() {
        Instant spring = Instant.parse("2026-03-10T10:00:00Z");
        at(spring);
        ComplaintNumber number = scene.registered("en", "ada@example.org", spring);
        scene.write(number, "ACKNOWLEDGEMENT", "receipt");

        scene.write(number, "EXTENSION", "clock");

        String letter = scene.letters(number).get(1).text();
        assertThat(answerBy(number)).isEqualTo("Optional[2026-03-20]");
        assertThat(told(number).day(PromisedDay.ANSWER))
                .hasValueSatisfying(day -> assertThat(letter).contains(day.getDayOfMonth() + " "));
    }

    @Test
    void promises_no_day_that_has_passed_but_says_that_it_is_late() {
        ComplaintNumber number = scene.registered("en", "ada@example.org", now.minus(Duration.ofDays(60)));

        scene.write(number, "ACKNOWLEDGEMENT", "receipt");

        assertThat(scene.letter(number).text())
                .contains("You should have had it by now. We apologise for the delay")
                .doesNotContain("We aim to do so by");
        assertThat(answerBy(number)).isEqualTo("Optional.empty");
    }

    @Test
    void keeps_what_was_told_once_when_a_step_runs_twice() {
        ComplaintNumber number = scene.registered("en", "ada@example.org", now);
        scene.write(number, "ACKNOWLEDGEMENT", "receipt");
        at(now.plus(Duration.ofDays(3)));

        scene.write(number, "ACKNOWLEDGEMENT", "receipt");

        assertThat(scene.database()
                        .sql("select count(*) from told_day where complaint_number = ?")
                        .param(number.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void counts_the_time_to_go_outside_from_the_day_of_the_decision_and_tells_it_again() {
        ComplaintNumber number = scene.registered("en", "ada@example.org", now);
        at(Instant.parse("2026-12-18T23:30:00Z"));
        scene.write(number, "REMINDER", "FIRST");
        scene.inTransaction(() -> {
            Complaint complaint = scene.get(Complaints.class).get(number);
            complaint.beginInvestigation();
            complaint.awaitDecision();
            return complaint.communicateDecision(Outcome.NOT_UPHELD, Instant.parse("2026-12-19T00:10:00Z"));
        });

        at(Instant.parse("2027-01-10T10:00:00Z"));
        scene.write(number, "CLOSING", "closing");

        assertThat(scene.letters(number))
                .allSatisfy(letter -> assertThat(letter.text())
                        .contains("Energy Ombudsman", "This is free of charge.", "until 18 December 2027"));
        assertThat(routes(number).until()).isEqualTo(LocalDate.of(2027, 12, 18));
    }

    @Test
    void says_that_the_time_to_go_outside_is_over_without_naming_a_day_that_has_passed() {
        ComplaintNumber number = scene.registered("en", "ada@example.org", now);
        scene.write(number, "REMINDER", "FIRST");

        at(Instant.parse("2027-12-24T10:00:00Z"));
        scene.write(number, "CLOSING", "closing");

        assertThat(scene.letters(number).get(1).text())
                .contains("Their usual time limit has passed")
                .doesNotContain("until 20 November 2027");
        assertThat(routes(number).timeOver()).isTrue();
    }

    private static void at(Instant moment) {
        MutableClock clock = scene.get(MutableClock.class);
        clock.pass(Duration.between(clock.instant(), moment));
    }

    private static void change(ComplaintNumber number, Instant responseDueAt) {
        scene.inTransaction(() -> {
            scene.get(Complaints.class).get(number).respondBy(responseDueAt);
            return number;
        });
    }

    private static String answerBy(ComplaintNumber number) {
        return told.answerBy(complaint(number)).toString();
    }

    private static ToldBefore told(ComplaintNumber number) {
        return told.apply(complaint(number));
    }

    private static OutsideRoute routes(ComplaintNumber number) {
        return told.routes(complaint(number)).get(0);
    }

    private static Complaint complaint(ComplaintNumber number) {
        return scene.inTransaction(() -> scene.get(Complaints.class).get(number));
    }
}
