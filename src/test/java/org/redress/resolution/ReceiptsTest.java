package org.redress.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.redress.HandlingSlice;
import org.redress.casework.NewInformation;
import org.redress.complaint.Answer;
import org.redress.complaint.ComplaintNumber;
import org.redress.correspondence.delivery.Letter;
import org.redress.record.Actor;

/** Whoever says something to us reads that we have it, once, and whom to tell if it was not them (ISO 10002 7.4, 7.9). */
class ReceiptsTest {

    private static final HandlingSlice SLICE = HandlingSlice.shared();
    private static final Actor HANDLER = new Actor("handler");
    private static final Remedy NOTHING = new Remedy(RemedyKind.NONE, null, null, null);

    private final ComplaintNumber number = SLICE.investigated();

    @Test
    void an_acceptance_is_receipted_once_whatever_is_pressed_again() {
        communicate();
        Outcomes outcomes = SLICE.get(Outcomes.class);
        outcomes.answer(number, Actor.COMPLAINANT, Answer.ACCEPTED, null);
        outcomes.answer(number, Actor.COMPLAINANT, Answer.ACCEPTED, null);

        assertThat(receipts())
                .singleElement()
                .satisfies(letter -> assertThat(letter.text())
                        .contains("you accept our decision", "We received this from you on", "If that was not you")
                        .doesNotContain("http", "/track/", "/answer/"));
    }

    @Test
    void what_staff_wrote_down_says_who_did() {
        communicate();
        SLICE.get(Outcomes.class).answer(number, HANDLER, Answer.ACCEPTED, "on the phone");

        assertThat(receipts())
                .singleElement()
                .satisfies(letter -> assertThat(letter.text())
                        .contains("Hanna Handler of our team wrote this down on", "as you told us")
                        .doesNotContain("We received this from you", "on the phone"));
    }

    @Test
    void a_rejection_has_the_letter_about_the_review_and_no_other() {
        SLICE.decide(number, "handler", NOTHING);
        SLICE.reject(number);

        assertThat(receipts()).isEmpty();
        assertThat(SLICE.letters(number)).last().satisfies(letter -> {
            assertThat(letter.template()).isEqualTo("REVIEW_OPENED");
            assertThat(letter.text())
                    .contains("You told us that you do not accept our decision.", "If that was not you");
        });
    }

    @Test
    void information_is_receipted_and_its_words_are_not_repeated() {
        SLICE.get(NewInformation.class).add(number, Actor.COMPLAINANT, "The technician was drunk.", List.of());

        assertThat(receipts())
                .singleElement()
                .satisfies(letter -> assertThat(letter.text())
                        .contains("You told us something for your complaint.")
                        .doesNotContain("drunk"));
    }

    private List<Letter> receipts() {
        return SLICE.letters(number).stream()
                .filter(letter -> letter.template().equals("RECEIPT"))
                .toList();
    }

    private void communicate() {
        SLICE.decide(number, "handler", NOTHING);
        SLICE.get(Authority.class).requireApproval(number, Authority.NO_APPROVAL, Authority.NO_APPROVAL);
        SLICE.communicate(number);
        SLICE.everythingArrives(number);
    }
}
