package org.redress.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.redress.HandlingSlice;
import org.redress.complaint.ComplaintNumber;
import org.redress.contract.ChangedMeanwhile;
import org.redress.contract.EntityVersion;
import org.redress.contract.RuleRefused;
import org.redress.contract.StepNotAvailable;
import org.redress.correspondence.delivery.Contacts;
import org.redress.correspondence.enclosures.LetterEnclosures;
import org.redress.record.Actor;
import org.redress.record.DocumentLine;
import org.redress.record.Documents;
import org.redress.record.Timeline;
import org.redress.record.TimelineLine;
import org.redress.record.UploadedFile;

/** Documents of the file go with the decision letter, and only those that may leave the house (ISO 10002 7.8). */
class EnclosuresTest {

    private static final HandlingSlice SLICE = HandlingSlice.shared();
    private static final Actor HANDLER = new Actor("handler");
    private static final EntityVersion ANY = EntityVersion.valueOf("*");
    private static final Remedy NOTHING = new Remedy(RemedyKind.NONE, null, null, null);

    private final Enclosures enclosures = SLICE.get(Enclosures.class);
    private final ComplaintNumber number = SLICE.investigated();

    @Test
    void what_was_chosen_is_named_in_the_letter_and_kept_with_it() {
        long log = add("log.txt", 100, false);
        long bill = add("bill.txt", 100, false);
        enclosures.choose(number, HANDLER, ANY, List.of(log, bill));
        enclosures.choose(number, HANDLER, ANY, List.of(log));

        communicate();

        assertThat(enclosures.of(number)).extracting(DocumentLine::name).containsExactly("log.txt");
        assertThat(SLICE.letters(number)).singleElement().satisfies(letter -> {
            assertThat(letter.text())
                    .contains("Enclosed with this letter ==\n\n* log.txt")
                    .doesNotContain("bill.txt");
            assertThat(SLICE.get(LetterEnclosures.class).filesOf(letter.id(), number))
                    .extracting(UploadedFile::name)
                    .containsExactly("log.txt");
        });
    }

    @Test
    void a_letter_that_goes_again_takes_them_along() {
        enclosures.choose(number, HANDLER, ANY, List.of(add("log.txt", 100, false)));
        communicate();
        SLICE.mailBecame(number, "UNDELIVERABLE");

        SLICE.get(Contacts.class).correctAddress(number, HANDLER, "kim.minji@example.org", "she wrote from there");

        assertThat(SLICE.letters(number))
                .last()
                .satisfies(
                        letter -> assertThat(SLICE.get(LetterEnclosures.class).of(letter.id()))
                                .hasSize(1));
    }

    @Test
    void nothing_internal_foreign_or_too_large_is_enclosed() {
        long internal = add("advice.txt", 100, true);
        long foreign = SLICE.inTransaction(() -> {
            ComplaintNumber other = SLICE.investigated();
            SLICE.get(Documents.class).add(other, HANDLER, List.of(file("other.txt", 10)));
            return SLICE.get(Documents.class).of(other).get(0).id();
        });
        long large = add("film.txt", 6 << 20, false);
        long larger = add("another.txt", 3 << 20, false);

        assertRefused("internal", List.of(internal));
        assertRefused("of this complaint", List.of(foreign));
        assertRefused("at most 7 MB", List.of(large, larger));
        assertThat(enclosures.of(number)).isEmpty();
    }

    @Test
    void once_the_letter_is_told_nothing_is_added_to_it() {
        long log = add("log.txt", 100, false);
        communicate();
        SLICE.everythingArrives(number);

        assertThatThrownBy(() -> enclosures.choose(number, HANDLER, ANY, List.of(log)))
                .isInstanceOf(StepNotAvailable.class);
    }

    @Test
    void while_somebody_approves_the_decision_what_goes_with_it_stays_as_it_is_and_each_choice_is_in_the_timeline() {
        long log = add("log.txt", 100, false);
        long secret = add("secret.txt", 100, false);
        enclosures.choose(number, HANDLER, ANY, List.of(log));
        enclosures.choose(number, HANDLER, ANY, List.of(log));
        SLICE.decide(number, "handler", NOTHING);
        SLICE.get(Authority.class).requireApproval(number, "managers", Authority.NO_APPROVAL);

        assertThatThrownBy(() -> enclosures.choose(number, HANDLER, ANY, List.of(secret)))
                .isInstanceOf(StepNotAvailable.class)
                .hasMessageContaining("approval");
        SLICE.get(Authority.class).approve(number, new Actor("manager"), false, "Without the log, please.");
        enclosures.choose(number, HANDLER, ANY, List.of());

        assertThat(SLICE.get(Timeline.class).of(number))
                .filteredOn(line -> line.event() == ResolutionEvent.ENCLOSURES_CHOSEN)
                .extracting(TimelineLine::remark)
                .containsExactly("log.txt", "none");
    }

    @Test
    void who_has_not_read_the_present_choice_does_not_replace_it() {
        long log = add("log.txt", 100, false);
        EntityVersion nothingChosen = new EntityVersion(Enclosures.versionOf(enclosures.of(number)));
        enclosures.choose(number, HANDLER, nothingChosen, List.of(log));

        assertThatThrownBy(() -> enclosures.choose(number, HANDLER, nothingChosen, List.of()))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(enclosures.of(number)).extracting(DocumentLine::name).containsExactly("log.txt");
    }

    private void assertRefused(String words, List<Long> documents) {
        assertThatThrownBy(() -> enclosures.choose(number, HANDLER, ANY, documents))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining(words);
    }

    private long add(String name, int size, boolean internal) {
        Documents documents = SLICE.get(Documents.class);
        return SLICE.inTransaction(() -> {
            documents.add(number, HANDLER, List.of(file(name, size)), internal);
            List<DocumentLine> all = documents.of(number);
            return all.get(all.size() - 1).id();
        });
    }

    private static UploadedFile file(String name, int size) {
        return new UploadedFile(name, "text/plain", (name + "x".repeat(size)).getBytes(StandardCharsets.UTF_8));
    }

    private void communicate() {
        SLICE.decide(number, "handler", NOTHING);
        SLICE.get(Authority.class).requireApproval(number, Authority.NO_APPROVAL, Authority.NO_APPROVAL);
        SLICE.communicate(number);
    }
}
