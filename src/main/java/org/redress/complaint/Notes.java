package org.redress.complaint;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.redress.contract.ChangedMeanwhile;
import org.redress.contract.EntityVersion;
import org.redress.contract.RuleRefused;
import org.redress.contract.StorableText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What staff write down about a complaint: notes for each other, and drafts of what they are still typing. */
@Service
@Transactional
public class Notes {

    /** Characters of a note or a draft. */
    public static final int TEXT_LIMIT = 50_000;

    private static final int FIELD_LIMIT = 60;

    private final NoteStore store;
    private final Complaints complaints;
    private final Timeline timeline;
    private final Clock clock;

    Notes(NoteStore store, Complaints complaints, Timeline timeline, Clock clock) {
        this.store = store;
        this.complaints = complaints;
        this.timeline = timeline;
        this.clock = clock;
    }

    public record Note(Instant writtenAt, String author, String text) {}

    public void write(ComplaintNumber number, Actor author, String text) {
        complaints.get(number);
        store.addNote(number, author.id(), requireText("text", text), clock.instant());
        timeline.record(number, author, TimelineEvent.NOTE_ADDED, null);
        store.removeDraft(number, author.id(), "note");
    }

    @Transactional(readOnly = true)
    public List<Note> of(ComplaintNumber number) {
        return store.notes(number);
    }

    /**
     * Keeps what somebody is typing into a field, so that closing the browser loses nothing; empty text forgets it.
     *
     * @param read the draft that was there when they began, or null: what they typed last counts
     * @throws ChangedMeanwhile when it is another one, of the same person in another window
     */
    public void keepDraft(ComplaintNumber number, Actor author, String field, EntityVersion read, String text) {
        complaints.get(number);
        requireText("field", field, FIELD_LIMIT);
        if (read != null) {
            read.requireCurrent(
                    EntityVersion.ofContent(draft(number, author, field)).value());
        }
        if (text == null || text.isBlank()) {
            store.removeDraft(number, author.id(), field);
        } else {
            store.saveDraft(number, author.id(), field, requireText("text", text), clock.instant());
        }
    }

    /** What this person was typing into a field, or the empty text. */
    @Transactional(readOnly = true)
    public String draft(ComplaintNumber number, Actor author, String field) {
        return store.draft(number, author.id(), field).orElse("");
    }

    /** Nobody needs what was typed into this field any more, whoever typed it. */
    public void dropDrafts(ComplaintNumber number, String field) {
        store.removeDrafts(number, field);
    }

    /** Takes a draft out of its drawer: answers its text and forgets it. */
    public String takeDraft(ComplaintNumber number, Actor author, String field) {
        String text = draft(number, author, field);
        store.removeDraft(number, author.id(), field);
        return text;
    }

    /** @throws RuleRefused when the text is missing, too long, or cannot be stored */
    static String requireText(String field, String text) {
        return requireText(field, text, TEXT_LIMIT);
    }

    /** @throws RuleRefused when the text is missing, longer than {@code most}, or cannot be stored */
    public static String requireText(String field, String text, int most) {
        if (text == null || text.isBlank()) {
            throw new RuleRefused(field, "must not be empty");
        }
        if (text.length() > most) {
            throw new RuleRefused(field, "may have at most " + most + " characters");
        }
        StorableText.flawOf(text).ifPresent(flaw -> {
            throw new RuleRefused(field, flaw.sentence());
        });
        return text;
    }
}
