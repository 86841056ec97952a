package org.redress.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.HandlingSlice;
import org.redress.complaint.ComplaintNumber;
import org.redress.correspondence.MutableClock;
import org.redress.correspondence.delivery.Letter;
import org.redress.correspondence.links.LinkLine;
import org.redress.correspondence.links.LinkRevocations;
import org.redress.correspondence.links.PersonalLinks;
import org.redress.record.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A lost link is sent again, and only to the address that we know. */
class LostLinksTest {

    private static final HandlingSlice SLICE = HandlingSlice.shared();
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private final LostLinks links = SLICE.get(LostLinks.class);
    private final String address = "minji" + PEOPLE.incrementAndGet() + "@example.org";
    private ComplaintNumber number;

    @BeforeEach
    void receive() {
        number = from(address);
    }

    @Test
    void goes_to_the_address_of_the_complaint_however_it_was_typed() {
        links.ask("  " + address.toUpperCase(Locale.ROOT), number);
        lookAfter();

        assertThat(sent(number)).singleElement().satisfies(letter -> {
            assertThat(letter.recipient()).isEqualTo(address);
            assertThat(letter.text()).contains("[personal link]", "we sent the link to you alone");
        });
    }

    @Test
    void carries_a_link_of_its_own() {
        links.ask(address, number);
        lookAfter();

        assertThat(SLICE.get(PersonalLinks.class).of(number))
                .filteredOn(link -> "LINK".equals(link.template()))
                .singleElement()
                .satisfies(link -> assertThat(link.state()).isEqualTo(LinkLine.State.OPEN));
    }

    @Test
    void goes_nowhere_when_the_address_is_another() {
        links.ask("somebody-else@example.org", number);
        links.ask("somebody-else@example.org", null);
        links.ask(address.substring(1), number);
        lookAfter();

        assertThat(sent(number)).isEmpty();
    }

    @Test
    void goes_nowhere_for_a_number_that_does_not_exist() {
        links.ask(address, ComplaintNumber.of(2019, 999_998));
        lookAfter();

        assertThat(sent(number)).isEmpty();
    }

    @Test
    void comes_for_every_complaint_of_the_address_where_no_number_is_given() {
        ComplaintNumber another = from(address);
        ComplaintNumber foreign = from("x" + address);

        links.ask(address, null);
        lookAfter();

        assertThat(sent(number)).hasSize(1);
        assertThat(sent(another)).hasSize(1);
        assertThat(sent(foreign)).isEmpty();
    }

    @Test
    void comes_for_a_complaint_that_was_closed_long_ago() {
        SLICE.takeBackAndClose(number);
        SLICE.get(MutableClock.class).pass(Duration.ofDays(800));

        links.ask(address, number);
        lookAfter();

        assertThat(sent(number)).hasSize(1);
    }

    @Test
    void comes_three_times_a_day_and_not_a_fourth() {
        for (int time = 0; time < 5; time++) {
            links.ask(address, number);
            lookAfter();
            SLICE.get(MutableClock.class).pass(Duration.ofMinutes(1));
        }
        assertThat(sent(number)).hasSize(3);

        SLICE.get(MutableClock.class).pass(Duration.ofDays(1));
        links.ask(address, number);
        lookAfter();

        assertThat(sent(number)).hasSize(4);
    }

    @Test
    void comes_in_place_of_one_that_has_expired() {
        String token = given(number);
        SLICE.get(MutableClock.class).pass(Duration.ofDays(400));
        assertThat(SLICE.get(PersonalLinks.class).opens(number, token)).isFalse();

        links.askAnew(number, token);
        lookAfter();

        assertThat(sent(number)).extracting(Letter::recipient).containsExactly(address);
    }

    @Test
    void does_not_come_in_place_of_one_that_was_revoked_made_up_or_of_another_complaint() {
        String token = given(number);
        ComplaintNumber another = from(address);
        SLICE.get(LinkRevocations.class).revokeAll(number, new Actor("lead"), "it was stolen");

        links.askAnew(number, token);
        links.askAnew(number, "made-up");
        links.askAnew(number, given(another));
        lookAfter();

        assertThat(sent(number)).isEmpty();
    }

    @Test
    void makes_no_work_for_anybody_where_no_mail_reaches_the_complainant() {
        ComplaintNumber unreachable = SLICE.change(from(address), complaint -> {});
        SLICE.get(JdbcClient.class)
                .sql("update complaint set complainant_email = null where number = ?")
                .param(unreachable.value())
                .update();

        links.ask(address, unreachable);
        lookAfter();

        assertThat(SLICE.letters(unreachable)).isEmpty();
        assertThat(SLICE.told(unreachable)).noneMatch(told -> told.contains("LETTER_TO_SEND"));
    }

    @Test
    void is_no_sign_of_life_and_keeps_nothing_of_who_asked() {
        links.ask("curious@example.org", number);
        links.ask(address, number);
        lookAfter();

        assertThat(SLICE.timeline(number)).isEmpty();
        assertThat(waiting()).isZero();
    }

    @Test
    void is_forgotten_when_nobody_looked_for_an_hour() {
        links.ask(address, number);
        SLICE.get(MutableClock.class).pass(Duration.ofMinutes(61));
        lookAfter();

        assertThat(sent(number)).isEmpty();
        assertThat(waiting()).isZero();
    }

    private static ComplaintNumber from(String address) {
        return SLICE.change(SLICE.received(), complaint -> complaint.correctEmail(address));
    }

    private static String given(ComplaintNumber number) {
        String link = SLICE.get(PersonalLinks.class).tracking(number);
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private void lookAfter() {
        boolean more = true;
        while (more) {
            more = links.lookAfterNext();
        }
    }

    private static List<Letter> sent(ComplaintNumber number) {
        return SLICE.letters(number).stream()
                .filter(letter -> letter.kind() == TrackingLetter.LINK)
                .toList();
    }

    private static long waiting() {
        return SLICE.get(JdbcClient.class)
                .sql("select count(*) from link_request")
                .query(Long.class)
                .single();
    }
}
