package org.redress.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.redress.HandlingSlice;
import org.redress.complaint.Category;
import org.redress.complaint.ComplaintNumber;
import org.redress.contract.ChangedMeanwhile;
import org.redress.contract.EntityVersion;
import org.redress.contract.RuleRefused;
import org.redress.record.Actor;

/** A complaint is sorted under another category, with a reason. */
class CategoryCorrectionsTest {

    private static final HandlingSlice SLICE = HandlingSlice.shared();
    private static final Actor HANDLER = new Actor("handler");
    private static final EntityVersion ANY = new EntityVersion(null);

    private final CategoryCorrections corrections = SLICE.get(CategoryCorrections.class);
    private final ComplaintNumber number = SLICE.investigated();

    @Test
    void it_says_what_stood_there_before_and_why() {
        corrections.correct(number, HANDLER, ANY, "SUPPLY", "it never came");
        corrections.correct(number, HANDLER, ANY, "SUPPLY_LATE", "it came late");

        assertThat(SLICE.complaint(number).category()).isEqualTo(new Category("SUPPLY", "SUPPLY_LATE"));
        assertThat(SLICE.timeline(number))
                .last()
                .isEqualTo("CATEGORY_CORRECTED SUPPLY_LATE instead of SUPPLY: it came late");
    }

    @Test
    void only_words_that_are_offered() {
        assertThatThrownBy(() -> corrections.correct(number, HANDLER, ANY, "NONSENSE", "so"))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("category");
        assertThat(SLICE.timeline(number)).isEmpty();
    }

    @Test
    void a_reason_is_needed() {
        assertThatThrownBy(() -> corrections.correct(number, HANDLER, ANY, "SUPPLY", ""))
                .hasMessageContaining("reason");
    }

    @Test
    void nobody_writes_over_what_they_have_not_seen() {
        EntityVersion read = new EntityVersion(corrections.of(number).version());
        corrections.correct(number, HANDLER, read, "SUPPLY_LATE", "first");

        assertThatThrownBy(() -> corrections.correct(number, HANDLER, read, "SUPPLY", "second"))
                .isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void the_same_again_changes_nothing() {
        corrections.correct(number, HANDLER, ANY, "SUPPLY_LATE", "first");
        var before = SLICE.timeline(number);

        corrections.correct(number, HANDLER, ANY, "SUPPLY_LATE", "second");

        assertThat(SLICE.timeline(number)).isEqualTo(before);
    }
}
