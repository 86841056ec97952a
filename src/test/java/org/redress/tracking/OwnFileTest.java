package org.redress.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.redress.HandlingSlice;
import org.redress.casework.NewInformation;
import org.redress.casework.Withdrawals;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Outcome;
import org.redress.contract.EntityVersion;
import org.redress.contract.NotThere;
import org.redress.correspondence.Correspondence;
import org.redress.correspondence.SampleLetters;
import org.redress.correspondence.delivery.Letter;
import org.redress.record.Actor;
import org.redress.record.DocumentLine;
import org.redress.record.Documents;
import org.redress.record.UploadedFile;
import org.redress.resolution.Authority;
import org.redress.resolution.Decisions;
import org.redress.resolution.Enclosures;
import org.redress.resolution.Remedy;
import org.redress.resolution.RemedyKind;

/** What of a file is the complainant's, and what stays inside. */
class OwnFileTest {

    private static final HandlingSlice SLICE = HandlingSlice.shared();
    private static final Actor HANDLER = new Actor("handler");
    private static final Remedy NOTHING = new Remedy(RemedyKind.NONE, null, null, null);

    private final OwnFile file = SLICE.get(OwnFile.class);
    private final ComplaintNumber number = SLICE.investigated();

    @Test
    void has_a_letter_once_it_has_reached_them() {
        communicate();
        assertThat(file.letters(number)).as("on its way").isEmpty();

        SLICE.mailBecame(number, "SENT");
        assertThat(file.letters(number)).extracting(Letter::template).containsExactly("DECISION");

        SLICE.mailBecame(number, "UNDELIVERABLE");
        assertThat(file.letters(number)).as("it came back").isEmpty();
    }

    @Test
    void has_no_letter_to_staff() {
        SLICE.inTransaction(() -> {
            SLICE.get(Correspondence.class)
                    .writeToStaff(
                            number,
                            Set.of("lead@warm.example"),
                            SampleLetters.ABOUT_THE_HOUSE.values().stream()
                                    .findFirst()
                                    .orElseThrow(),
                            "for-staff");
            return number;
        });
        SLICE.mailBecame(number, "SENT");

        assertThat(SLICE.letters(number)).hasSize(1);
        assertThat(file.letters(number)).isEmpty();
    }

    @Test
    void has_what_they_said_and_nothing_that_staff_wrote_down() {
        SLICE.get(NewInformation.class).add(number, Actor.COMPLAINANT, "I found the receipt.", List.of());
        SLICE.get(NewInformation.class).add(number, HANDLER, "INTERNAL she sounded drunk", List.of());
        SLICE.get(Withdrawals.class).withdraw(number, HANDLER, "INTERNAL gave up on the phone");

        assertThat(file.said(number)).extracting(OwnFile.Said::words).containsExactly("I found the receipt.");
    }

    @Test
    void has_their_reason_for_taking_it_back() {
        SLICE.get(Withdrawals.class).withdraw(number, Actor.COMPLAINANT, "It is settled.");

        assertThat(file.said(number)).singleElement().satisfies(said -> {
            assertThat(said.word()).isEqualTo("WITHDRAWN");
            assertThat(said.words()).isEqualTo("It is settled.");
        });
    }

    @Test
    void has_the_documents_that_they_sent_and_none_of_ours() {
        long theirs = add(Actor.COMPLAINANT, "bill.txt", false);
        long ours = add(HANDLER, "log.txt", false);
        long advice = add(HANDLER, "advice.txt", true);

        assertThat(file.sent(number)).extracting(DocumentLine::name).containsExactly("bill.txt");
        assertThat(file.document(number, theirs).name()).isEqualTo("bill.txt");
        for (long hidden : List.of(ours, advice)) {
            assertThatThrownBy(() -> file.document(number, hidden)).isInstanceOf(NotThere.class);
        }
    }

    @Test
    void has_a_document_of_ours_once_the_letter_that_it_went_with_has_reached_them() {
        long log = add(HANDLER, "log.txt", false);
        SLICE.get(Enclosures.class).choose(number, HANDLER, EntityVersion.valueOf("*"), List.of(log));
        communicate();
        assertThatThrownBy(() -> file.document(number, log)).isInstanceOf(NotThere.class);

        SLICE.mailBecame(number, "SENT");

        assertThat(file.document(number, log).name()).isEqualTo("log.txt");
        assertThat(file.enclosedIn(number, file.letters(number).get(0)))
                .extracting(DocumentLine::name)
                .containsExactly("log.txt");
    }

    @Test
    void opens_nothing_of_another_complaint() {
        communicate();
        long document = add(Actor.COMPLAINANT, "bill.txt", false);
        SLICE.mailBecame(number, "SENT");
        long letter = file.letters(number).get(0).id();
        ComplaintNumber other = SLICE.received();

        assertThat(file.letter(number, letter).id()).isEqualTo(letter);
        assertThatThrownBy(() -> file.letter(other, letter)).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> file.document(other, document)).isInstanceOf(NotThere.class);
    }

    private void communicate() {
        SLICE.concludeInvestigation(number);
        SLICE.get(Decisions.class)
                .decide(
                        number,
                        HANDLER,
                        new Decisions.Statement(Outcome.UPHELD, null, "Because.", null, NOTHING, null));
        SLICE.get(Authority.class).requireApproval(number, Authority.NO_APPROVAL, Authority.NO_APPROVAL);
        SLICE.communicate(number);
    }

    private long add(Actor actor, String name, boolean internal) {
        SLICE.get(Documents.class)
                .add(
                        number,
                        actor,
                        List.of(new UploadedFile(name, "text/plain", name.getBytes(StandardCharsets.UTF_8))),
                        internal);
        List<DocumentLine> all = SLICE.get(Documents.class).of(number);
        return all.get(all.size() - 1).id();
    }
}
