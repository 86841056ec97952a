package org.redress.record;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.redress.contract.NotThere;
import org.redress.contract.RuleRefused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The documents of a subject. Content is kept byte for byte and stored once however often it is sent. */
@Service
@Transactional(propagation = Propagation.REQUIRED)
public class Documents {

    private final Subjects subjects;
    private final DocumentStore store;
    private final DocumentRules rules;
    private final Timeline timeline;
    private final Clock clock;

    Documents(Subjects subjects, DocumentStore store, DocumentRules rules, Timeline timeline, Clock clock) {
        this.subjects = subjects;
        this.store = store;
        this.rules = rules;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * Adds documents in one piece: all or none.
     *
     * @throws RuleRefused when a file is of a refused kind, too large, or there are too many
     */
    public void add(Subject subject, Actor actor, List<UploadedFile> files) {
        add(subject, actor, files, false);
    }

    /** As above, what came from outside with the subject itself, whoever wrote it down. */
    public void addSent(Subject subject, Actor actor, List<UploadedFile> files) {
        add(subject, actor, files, false, true);
    }

    /**
     * As above.
     *
     * @param internal whether they stay inside the organisation
     */
    public void add(Subject subject, Actor actor, List<UploadedFile> files, boolean internal) {
        add(subject, actor, files, internal, actor.equals(Actor.COMPLAINANT));
    }

    private void add(Subject subject, Actor actor, List<UploadedFile> files, boolean internal, boolean sent) {
        subjects.lock(subject);
        List<UploadedFile> accepted = rules.accept(files, store.usageOf(subject));
        for (UploadedFile file : accepted) {
            store.save(subject, file, internal, sent, actor.id(), clock.instant());
            timeline.record(subject, actor, RecordEvent.DOCUMENT_ADDED, file.name());
        }
    }

    @Transactional(readOnly = true)
    public List<DocumentLine> of(Subject subject) {
        return store.list(subject);
    }

    /** @throws NotThere when the subject has no such document */
    @Transactional(readOnly = true)
    public UploadedFile content(Subject subject, long id) {
        return store.load(subject, id).orElseThrow(() -> new NotThere("There is no such document."));
    }

    /** SHA-256 of each document by id, as it was kept; nothing is read for it. */
    @Transactional(readOnly = true)
    public Map<Long, String> digests(Subject subject) {
        return store.digests(subject);
    }

    /** What the person outside sent: with the subject, or later; not what the organisation added. */
    @Transactional(readOnly = true)
    public List<DocumentLine> sent(Subject subject) {
        Set<Long> sent = store.sent(subject);
        return store.list(subject).stream()
                .filter(document -> sent.contains(document.id()))
                .toList();
    }
}
