package org.redress.complaint;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.redress.complaint.data.InformationStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the complainant adds after the complaint was received; somebody reviews it beside the main path. */
@Service
@Transactional
public class NewInformation implements ClosingFacts {

    private final InformationStore store;
    private final Complaints complaints;
    private final Documents documents;
    private final Timeline timeline;
    private final ComplaintFlow flow;
    private final Clock clock;

    NewInformation(InformationStore store, Complaints complaints, Documents documents, Timeline timeline,
                   ComplaintFlow flow, Clock clock) {
        this.store = store;
        this.complaints = complaints;
        this.documents = documents;
        this.timeline = timeline;
        this.flow = flow;
        this.clock = clock;
    }

    /** What the new information changes. */
    public enum Effect {
        NONE, CHANGES_FINDINGS, CHANGES_PRIORITY
    }

    /** Information as it is shown. */
    public record Line(String addedBy, Instant addedAt, String text, String reviewedBy, Instant reviewedAt, String effect,
                       String remark) {
    }

    /**
     * Adds text and files and opens a task to review them.
     *
     * @throws StepNotAvailable when the complaint is closed
     */
    public void add(ComplaintNumber number, Actor actor, String text, List<UploadedFile> files) {
        if (!complaints.get(number).isOpen()) {
            throw new StepNotAvailable("The complaint is closed; nothing is added any more.");
        }
        Notes.requireText("text", text);
        store.add(number, actor.id(), clock.instant(), text);
        documents.add(number, actor, files);
        timeline.record(number, actor, TimelineEvent.INFORMATION_RECEIVED, null);
        flow.tell(number, FlowMessage.INFORMATION_RECEIVED, Map.of());
    }

    /** Everything not reviewed yet is reviewed now. */
    public void review(ComplaintNumber number, Actor actor, Effect effect, String remark) {
        if (store.review(number, actor.id(), clock.instant(), effect.name(), remark)) {
            timeline.record(number, actor, TimelineEvent.INFORMATION_REVIEWED, effect + ": " + remark);
        }
    }

    @Transactional(readOnly = true)
    public List<Line> of(ComplaintNumber number) {
        return store.list(number);
    }

    @Override
    public Map<String, Boolean> of(Complaint complaint) {
        boolean reviewed = store.list(complaint.number()).stream().allMatch(line -> line.reviewedAt() != null);
        return Map.of("informationReviewed", reviewed);
    }
}
