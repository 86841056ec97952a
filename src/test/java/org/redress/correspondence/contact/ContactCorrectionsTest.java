package org.redress.correspondence.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.HandlingSlice;
import org.redress.complaint.ComplaintNumber;
import org.redress.contract.ChangedMeanwhile;
import org.redress.contract.EntityVersion;
import org.redress.contract.RuleRefused;
import org.redress.correspondence.delivery.Letter;
import org.redress.record.Actor;
import org.redress.resolution.Authority;
import org.redress.resolution.Remedy;
import org.redress.resolution.RemedyKind;

/** Name and ways to reach the complainant are put right; the words that were sent stay. */
class ContactCorrectionsTest {

    private static final HandlingSlice SLICE = HandlingSlice.shared();
    private static final Actor HANDLER = new Actor("handler");
    private static final Remedy NOTHING = new Remedy(RemedyKind.NONE, null, null, null);

    private final ContactCorrections corrections = SLICE.get(ContactCorrections.class);
    private ComplaintNumber number;

    @BeforeEach
    void complaint() {
        number = SLICE.investigated();
    }

    @Test
    void the_timeline_names_the_fields_and_the_reason_and_no_value() {
        correct(with("010 9999", "1 New Street", "ko"), "she called");

        assertThat(SLICE.timeline(number)).containsExactly("CONTACT_CORRECTED phone, address, language: she called");
        assertThat(SLICE.complaint(number).complainant().phone()).isEqualTo("010 9999");
        assertThat(SLICE.complaint(number).receipt().language()).isEqualTo("ko");
    }

    @Test
    void the_words_of_the_complainant_and_the_receipt_stay() {
        var before = SLICE.complaint(number);

        correct(with("010 9999", "1 New Street", "ko"), "she called");

        assertThat(SLICE.complaint(number).matter()).isEqualTo(before.matter());
        assertThat(SLICE.complaint(number).receipt().receivedAt())
                .isEqualTo(before.receipt().receivedAt());
        assertThat(SLICE.complaint(number).complainant().consent())
                .isEqualTo(before.complainant().consent());
    }

    @Test
    void letters_that_came_back_go_to_the_new_address() {
        letterComesBack();

        correct(withEmail("right@example.org"), "typing error");

        assertThat(SLICE.letters(number)).extracting(Letter::recipient).contains("right@example.org");
        assertThat(SLICE.letters(number)).extracting(Letter::state).contains("SETTLED", "PENDING");
        assertThat(SLICE.timeline(number)).contains("CONTACT_CORRECTED email: typing error", "ADDRESS_CORRECTED");
    }

    @Test
    void the_same_address_in_other_letters_sends_nothing_again() {
        letterComesBack();
        int before = SLICE.letters(number).size();

        correct(withEmail("KIM@example.org"), "as she writes it");

        assertThat(SLICE.letters(number)).hasSize(before);
    }

    @Test
    void somebody_has_to_be_reachable() {
        Contact unreachable = new Contact("Kim", null, null, " ", null, null, null, "en");

        assertThatThrownBy(() -> correct(unreachable, "moved away"))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("email");
        assertThat(SLICE.timeline(number)).isEmpty();
    }

    @Test
    void a_reason_is_needed_and_a_language_is_one() {
        assertThatThrownBy(() -> correct(withEmail("a@example.org"), " ")).hasMessageContaining("reason");
        assertThatThrownBy(() -> correct(with("1", "2", "Klingon!"), "so")).hasMessageContaining("language");
        assertThat(SLICE.timeline(number)).isEmpty();
    }

    @Test
    void nobody_writes_over_what_they_have_not_seen() {
        EntityVersion read = new EntityVersion(corrections.of(number).version());
        corrections.correct(number, HANDLER, read, with("1", "2", "en"), "first");

        assertThatThrownBy(() -> corrections.correct(number, HANDLER, read, withEmail("b@example.org"), "second"))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(SLICE.timeline(number)).containsExactly("CONTACT_CORRECTED phone, address: first");
    }

    @Test
    void what_is_right_already_is_not_corrected() {
        correct(corrections.of(number).contact(), "to be sure");

        assertThat(SLICE.timeline(number)).isEmpty();
    }

    private void letterComesBack() {
        SLICE.concludeInvestigation(number);
        SLICE.decide(number, "lead", NOTHING);
        SLICE.get(Authority.class).requireApproval(number, Authority.NO_APPROVAL, Authority.NO_APPROVAL);
        SLICE.communicate(number);
        SLICE.mailBecame(number, "UNDELIVERABLE");
    }

    private void correct(Contact contact, String reason) {
        corrections.correct(number, HANDLER, new EntityVersion(null), contact, reason);
    }

    private Contact with(String phone, String address, String language) {
        Contact now = corrections.of(number).contact();
        return new Contact(now.name(), null, now.email(), phone, address, null, null, language);
    }

    private Contact withEmail(String email) {
        Contact now = corrections.of(number).contact();
        return new Contact(now.name(), null, email, now.phone(), now.address(), null, null, now.language());
    }
}
