package org.redress.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.redress.HandlingSlice;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.UnknownComplaint;
import org.redress.contract.ChangedMeanwhile;
import org.redress.contract.EntityVersion;
import org.redress.contract.RequiredText;
import org.redress.contract.RuleRefused;

/** What staff write is on record with who wrote it, and what they are still typing is theirs alone and not lost (ISO 10002 8.1). */
class NotesTest {

    private static final HandlingSlice SLICE = HandlingSlice.shared();
    private static final Actor HANDLER = new Actor("handler");
    private static final Actor LEE = new Actor("lee");

    private final Notes notes = SLICE.get(Notes.class);
    private final ComplaintNumber number = SLICE.investigated();

    @Test
    void a_note_is_kept_with_its_writer_and_ends_its_draft() {
        keep(HANDLER, "note", "I called");
        keep(HANDLER, "findings", "water");

        notes.write(number, HANDLER, "I called them.");

        assertThat(notes.of(number)).singleElement().satisfies(note -> {
            assertThat(note.author()).isEqualTo("handler");
            assertThat(note.text()).isEqualTo("I called them.");
            assertThat(note.writtenAt()).isNotNull();
        });
        assertThat(SLICE.timeline(number)).containsExactly("NOTE_ADDED");
        assertThat(notes.draft(number, HANDLER, "note")).isEmpty();
        assertThat(notes.draft(number, HANDLER, "findings")).isEqualTo("water");
    }

    @Test
    void an_empty_endless_or_unstorable_note_is_refused_and_leaves_nothing() {
        assertThatThrownBy(() -> notes.write(number, HANDLER, null)).isInstanceOf(RuleRefused.class);
        assertThatThrownBy(() -> notes.write(number, HANDLER, " \n"))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("must not be empty");
        assertThatThrownBy(() -> notes.write(number, HANDLER, "x".repeat(RequiredText.LONGEST + 1)))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("at most 50000");
        assertThatThrownBy(() -> notes.write(number, HANDLER, "a\0b")).isInstanceOf(RuleRefused.class);

        assertThat(notes.of(number)).isEmpty();
        assertThat(SLICE.timeline(number)).isEmpty();
        assertThatCode(() -> notes.write(number, HANDLER, "x".repeat(RequiredText.LONGEST)))
                .doesNotThrowAnyException();
    }

    @Test
    void nobody_writes_on_a_complaint_there_is_not() {
        ComplaintNumber unknown = ComplaintNumber.of(2026, 9_999_999);

        assertThatThrownBy(() -> notes.write(unknown, HANDLER, "so")).isInstanceOf(UnknownComplaint.class);
        assertThatThrownBy(() -> notes.keepDraft(unknown, HANDLER, "note", null, "so"))
                .isInstanceOf(UnknownComplaint.class);
    }

    @Test
    void a_draft_is_its_writers_alone_and_an_empty_one_is_forgotten() {
        keep(HANDLER, "note", "mine");
        keep(LEE, "note", "theirs");
        keep(HANDLER, "note", "mine, longer");

        assertThat(notes.draft(number, HANDLER, "note")).isEqualTo("mine, longer");
        assertThat(notes.draft(number, LEE, "note")).isEqualTo("theirs");
        keep(HANDLER, "note", "");
        keep(LEE, "note", null);
        assertThat(notes.draft(number, HANDLER, "note")).isEmpty();
        assertThat(notes.draft(number, LEE, "note")).isEmpty();
    }

    @Test
    void a_draft_names_its_field_and_is_no_longer_than_a_note() {
        assertThatThrownBy(() -> keep(HANDLER, " ", "so"))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("field");
        assertThatThrownBy(() -> keep(HANDLER, "x".repeat(61), "so")).isInstanceOf(RuleRefused.class);
        assertThatThrownBy(() -> keep(HANDLER, "note", "x".repeat(RequiredText.LONGEST + 1)))
                .isInstanceOf(RuleRefused.class);
    }

    @Test
    void another_window_of_the_same_person_is_not_written_over_unread() {
        EntityVersion empty = EntityVersion.ofContent("");
        notes.keepDraft(number, HANDLER, "note", empty, "one window");

        assertThatThrownBy(() -> notes.keepDraft(number, HANDLER, "note", empty, "other window"))
                .isInstanceOf(ChangedMeanwhile.class);

        assertThat(notes.draft(number, HANDLER, "note")).isEqualTo("one window");
        assertThatCode(() -> notes.keepDraft(number, HANDLER, "note", EntityVersion.ofContent("one window"), "more"))
                .doesNotThrowAnyException();
    }

    @Test
    void a_draft_is_taken_once_and_dropped_for_everybody() {
        keep(HANDLER, "decision-reasons", "so");
        assertThat(notes.takeDraft(number, HANDLER, "decision-reasons")).isEqualTo("so");
        assertThat(notes.takeDraft(number, HANDLER, "decision-reasons")).isEmpty();

        keep(HANDLER, "review", "one");
        keep(LEE, "review", "two");
        keep(LEE, "note", "three");
        notes.dropDrafts(number, "review");

        assertThat(notes.draft(number, HANDLER, "review")).isEmpty();
        assertThat(notes.draft(number, LEE, "review")).isEmpty();
        assertThat(notes.draft(number, LEE, "note")).isEqualTo("three");
    }

    private void keep(Actor author, String field, String text) {
        notes.keepDraft(number, author, field, null, text);
    }
}
