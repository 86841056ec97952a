package org.redress.record;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.redress.contract.ChangedMeanwhile;
import org.redress.contract.EntityVersion;
import org.redress.contract.RequiredText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What staff write down about a subject: notes for each other, and drafts of what they are still typing. */
@Service
@Transactional
public class Notes {

    private static final int FIELD_LIMIT = 60;

    private final NoteStore store;
    private final Subjects subjects;
    private final Timeline timeline;
    private final Clock clock;

    Notes(NoteStore store, Subjects subjects, Timeline timeline, Clock clock) {
        this.store = store;
        this.subjects = subjects;
        this.timeline = timeline;
        this.clock = clock;
    }

    public record Note(Instant writtenAt, String author, String text) {}

    public void write(Subject subject, Actor author, String text) {
        subjects.require(subject);
        store.addNote(subject, author.id(), RequiredText.check("text", text), clock.instant());
        timeline.record(subject, author, RecordEvent.NOTE_ADDED, null);
        store.removeDraft(subject, author.id(), "note");
    }

    @Transactional(readOnly = true)
    public List<Note> of(Subject subject) {
        return store.notes(subject);
    }

    /**
     * Keeps what somebody is typing into a field, so that closing the browser loses nothing; empty text forgets it.
     *
     * @param read the draft that was there when they began, or null: what they typed last counts
     * @throws ChangedMeanwhile when it is another one, of the same person in another window
     */
    public void keepDraft(Subject subject, Actor author, String field, EntityVersion read, String text) {
        subjects.require(subject);
        RequiredText.check("field", field, FIELD_LIMIT);
        if (read != null) {
            read.requireCurrent(
                    EntityVersion.ofContent(draft(subject, author, field)).value());
        }
        if (text == null || text.isBlank()) {
            store.removeDraft(subject, author.id(), field);
        } else {
            store.saveDraft(subject, author.id(), field, RequiredText.check("text", text), clock.instant());
        }
    }

    /** What this person was typing into a field, or the empty text. */
    @Transactional(readOnly = true)
    public String draft(Subject subject, Actor author, String field) {
        return store.draft(subject, author.id(), field).orElse("");
    }

    /** Deletes the drafts of everybody for this field. */
    public void dropDrafts(Subject subject, String field) {
        store.removeDrafts(subject, field);
    }

    /** Returns a draft and deletes it. */
    public String takeDraft(Subject subject, Actor author, String field) {
        String text = draft(subject, author, field);
        store.removeDraft(subject, author.id(), field);
        return text;
    }
}
