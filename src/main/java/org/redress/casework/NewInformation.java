package org.redress.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.redress.casework.deeds.Deed;
import org.redress.casework.deeds.Hindrance;
import org.redress.casework.deeds.OfferedDeeds;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintEvent;
import org.redress.complaint.ComplaintFlow;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Complaints;
import org.redress.complaint.Priority;
import org.redress.contract.RequiredText;
import org.redress.contract.RuleRefused;
import org.redress.record.Actor;
import org.redress.record.Documents;
import org.redress.record.Timeline;
import org.redress.record.TimelineEvent;
import org.redress.record.UploadedFile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the complainant adds after the complaint was received. Somebody reviews it beside the main path, also when the
 * complaint is withdrawn or closed.
 */
@Service
@Transactional
public class NewInformation implements ClosingFacts, OfferedDeeds {

    private final InformationStore store;
    private final Complaints complaints;
    private final Documents documents;
    private final Timeline timeline;
    private final ComplaintFlow flow;
    private final Clock clock;

    NewInformation(
            InformationStore store,
            Complaints complaints,
            Documents documents,
            Timeline timeline,
            ComplaintFlow flow,
            Clock clock) {
        this.store = store;
        this.complaints = complaints;
        this.documents = documents;
        this.timeline = timeline;
        this.flow = flow;
        this.clock = clock;
    }

    /** What the new information changes. */
    public enum Effect {
        NONE,
        CHANGES_FINDINGS,
        CHANGES_PRIORITY
    }

    /** Information as it is shown. */
    public record Line(
            String addedBy,
            Instant addedAt,
            String text,
            String reviewedBy,
            Instant reviewedAt,
            String effect,
            String remark) {}

    /** Adds text and files. Everything that nobody has reviewed yet is one task. */
    public void add(ComplaintNumber number, Actor actor, String text, List<UploadedFile> files) {
        complaints.get(number);
        RequiredText.check("text", text);
        boolean asked = store.awaitsReview(number);
        store.add(number, actor.id(), clock.instant(), text);
        documents.add(number, actor, files);
        timeline.record(number, actor, ComplaintEvent.INFORMATION_RECEIVED, null);
        if (!asked) {
            flow.tell(number, CaseworkMessage.INFORMATION_RECEIVED, Map.of());
        }
    }

    /**
     * Words that come with a repeated statement (an answer, a withdrawal, a dispute). The same words are nothing new;
     * other words become information that somebody reads.
     *
     * @param words may be {@code null} or empty
     */
    public void addUnlessSaid(ComplaintNumber number, Actor actor, TimelineEvent said, String words) {
        if (words != null && !words.isBlank() && !wereSaid(number, said, words.strip())) {
            add(number, actor, words, List.of());
        }
    }

    private boolean wereSaid(ComplaintNumber number, TimelineEvent said, String words) {
        return timeline.of(number).stream()
                        .filter(line -> line.event() == said && line.remark() != null)
                        .anyMatch(line -> line.remark().strip().equals(words))
                || store.list(number).stream()
                        .anyMatch(line -> line.text().strip().equals(words));
    }

    /**
     * Marks everything that was not reviewed yet as reviewed.
     *
     * @param raiseTo how urgent it makes the complaint, {@code null} when it does not
     * @throws RuleRefused when the complaint is as urgent already
     */
    public void review(ComplaintNumber number, Actor actor, Effect effect, Priority raiseTo, String remark) {
        refuseLowering(number, raiseTo);
        if (store.review(number, actor.id(), clock.instant(), effect.name(), remark)) {
            timeline.record(number, actor, ComplaintEvent.INFORMATION_REVIEWED, effect + ": " + remark);
            if (effect == Effect.CHANGES_FINDINGS) {
                timeline.record(number, actor, ComplaintEvent.FINDINGS_IN_DOUBT, null);
            }
        }
    }

    private void refuseLowering(ComplaintNumber number, Priority raiseTo) {
        Priority now = complaints.get(number).priority();
        if (raiseTo != null && now != null && now.compareTo(raiseTo) <= 0 && store.awaitsReview(number)) {
            throw new RuleRefused("raiseTo", "must be more urgent than " + now + ", which the complaint has already");
        }
    }

    /** Records what was done about information that changes the findings. */
    public void actedOn(ComplaintNumber number, Actor actor, String action, String reason) {
        if (store.actOn(number, actor.id(), clock.instant(), action, reason)) {
            timeline.record(number, actor, ComplaintEvent.NEW_INFORMATION_ACTED_ON, action + ": " + reason);
        }
    }

    @Transactional(readOnly = true)
    public List<Line> of(ComplaintNumber number) {
        return store.list(number);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Deed> of(Complaint complaint, Actor actor) {
        boolean taken = store.awaitsReview(complaint.number())
                || flow.isWaitingFor(complaint.number(), CaseworkMessage.INFORMATION_RECEIVED);
        return List.of(Deed.added("information", taken ? null : Hindrance.NOT_AWAITED));
    }

    @Override
    public Map<String, Boolean> of(Complaint complaint) {
        return Map.of("informationReviewed", !store.isUnsettled(complaint.number()));
    }
}
