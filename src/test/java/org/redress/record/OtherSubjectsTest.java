package org.redress.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.redress.HandlingSlice;
import org.redress.complaint.ComplaintNumber;
import org.redress.contract.EntityVersion;
import org.redress.contract.NotThere;

/** What is no complaint has a timeline, documents, notes and drafts as well, and none of them is mixed up with a complaint's. */
class OtherSubjectsTest {

    private static final HandlingSlice SLICE = HandlingSlice.shared();
    private static final Actor LEE = new Actor("lee");

    private final Notes notes = SLICE.get(Notes.class);
    private final Documents documents = SLICE.get(Documents.class);
    private final Timeline timeline = SLICE.get(Timeline.class);
    private final ComplaintNumber complaint = SLICE.investigated();

    @Test
    void a_policy_has_a_record_of_its_own() {
        EntityVersion nothing = EntityVersion.ofContent("");
        UploadedFile text = new UploadedFile("policy.txt", null, "We listen.".getBytes(StandardCharsets.UTF_8));

        notes.write(Policies.POLICY, LEE, "Reviewed with the board.");
        notes.keepDraft(Policies.POLICY, LEE, "scope", nothing, "All sites");
        documents.add(Policies.POLICY, LEE, List.of(text));

        assertThat(notes.of(Policies.POLICY)).extracting(Notes.Note::text).containsExactly("Reviewed with the board.");
        assertThat(notes.draft(Policies.POLICY, LEE, "scope")).isEqualTo("All sites");
        assertThat(documents.of(Policies.POLICY)).extracting(DocumentLine::name).containsExactly("policy.txt");
        assertThat(timeline.of(Policies.POLICY))
                .extracting(TimelineLine::event)
                .containsExactly(RecordEvent.NOTE_ADDED, RecordEvent.DOCUMENT_ADDED);
        assertThat(notes.of(complaint)).isEmpty();
        assertThat(documents.of(complaint)).isEmpty();
        assertThat(SLICE.timeline(complaint)).isEmpty();
    }

    @Test
    void what_nobody_keeps_has_no_record() {
        assertThatThrownBy(() -> notes.write(Policies.UNKNOWN, LEE, "x")).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> documents.add(Policies.UNKNOWN, LEE, List.of()))
                .isInstanceOf(NotThere.class);
    }

    @Test
    void a_document_is_found_under_its_own_subject_only() {
        documents.add(
                complaint, LEE, List.of(new UploadedFile("bill.txt", null, "12 EUR".getBytes(StandardCharsets.UTF_8))));
        long id = documents.of(complaint).get(0).id();

        assertThat(documents.content(complaint, id).name()).isEqualTo("bill.txt");
        assertThatThrownBy(() -> documents.content(Policies.POLICY, id)).isInstanceOf(NotThere.class);
    }
}
