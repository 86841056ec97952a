package org.redress.complaint;

import java.time.Clock;
import java.util.List;
import org.redress.contract.RuleRefused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The documents of a complaint. Content is kept byte for byte and stored once however often it is sent. */
@Service
@Transactional(propagation = Propagation.REQUIRED)
public class Documents {

    private final ComplaintLock lock;
    private final DocumentStore store;
    private final DocumentRules rules;
    private final Timeline timeline;
    private final Clock clock;

    Documents(ComplaintLock lock, DocumentStore store, DocumentRules rules, Timeline timeline, Clock clock) {
        this.lock = lock;
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
    public void add(ComplaintNumber number, Actor actor, List<UploadedFile> files) {
        lock.take(number);
        List<UploadedFile> accepted = rules.accept(files, store.usageOf(number));
        for (UploadedFile file : accepted) {
            store.save(number, file, actor.id(), clock.instant());
            timeline.record(number, actor, TimelineEvent.DOCUMENT_ADDED, file.name());
        }
    }

    @Transactional(readOnly = true)
    public List<DocumentLine> of(ComplaintNumber number) {
        return store.list(number);
    }

    /** @throws UnknownComplaint when the complaint has no such document */
    @Transactional(readOnly = true)
    public UploadedFile content(ComplaintNumber number, long id) {
        return store.load(number, id).orElseThrow(UnknownComplaint::new);
    }
}
