package org.redress.resolution;

import java.time.Clock;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.ComplaintStatus;
import org.redress.complaint.Complaints;
import org.redress.complaint.Stage;
import org.redress.contract.EntityVersion;
import org.redress.contract.RuleRefused;
import org.redress.contract.StepNotAvailable;
import org.redress.record.Actor;
import org.redress.record.DocumentLine;
import org.redress.record.Documents;
import org.redress.record.Timeline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which documents of the file go with the letter of the decision of a stage. */
@Service
@Transactional
public class Enclosures {

    private static final int MOST = 10;
    /** Many mail servers take no more than 10 MB, and an attachment grows by a third on its way. */
    private static final long MOST_BYTES = 7L << 20;

    private static final Set<ComplaintStatus> BEFORE_THE_LETTER = EnumSet.of(
            ComplaintStatus.RECEIVED,
            ComplaintStatus.ACKNOWLEDGED,
            ComplaintStatus.IN_INVESTIGATION,
            ComplaintStatus.IN_REVIEW,
            ComplaintStatus.DECISION_PENDING);

    private final EnclosureStore store;
    private final Documents documents;
    private final Complaints complaints;
    private final DecisionRecords decisions;
    private final Timeline timeline;
    private final Clock clock;

    Enclosures(
            EnclosureStore store,
            Documents documents,
            Complaints complaints,
            DecisionRecords decisions,
            Timeline timeline,
            Clock clock) {
        this.store = store;
        this.decisions = decisions;
        this.timeline = timeline;
        this.documents = documents;
        this.complaints = complaints;
        this.clock = clock;
    }

    /**
     * Says anew which documents go with the decision of the present stage.
     *
     * @param read what the caller has seen, see {@link #versionOf}
     * @throws RuleRefused      for a document that is not in the file or internal, for too many, and when they are too large for a mail
     * @throws StepNotAvailable when the letter is written, or somebody approves the decision with what goes with it
     */
    public List<DocumentLine> choose(ComplaintNumber number, Actor actor, EntityVersion read, List<Long> chosen) {
        Complaint complaint = complaints.get(number);
        if (!BEFORE_THE_LETTER.contains(complaint.status())) {
            throw new StepNotAvailable("No decision waits to be written; nothing can be enclosed.");
        }
        if (decisions
                .findByComplaintAndStage(number, complaint.stage())
                .filter(decision -> decision.approval().bindsDecision())
                .isPresent()) {
            throw new StepNotAvailable("The decision waits for approval or has it: what goes with it stays as it is.");
        }
        List<DocumentLine> before = of(number);
        read.requireCurrent(versionOf(before));
        Map<Long, DocumentLine> file =
                documents.of(number).stream().collect(Collectors.toMap(DocumentLine::id, Function.identity()));
        Set<Long> ids = new LinkedHashSet<>(chosen);
        refuse(!file.keySet().containsAll(ids), "must be documents of this complaint");
        List<DocumentLine> lines = ids.stream().map(file::get).toList();
        refuse(lines.stream().anyMatch(DocumentLine::internal), "must not be internal: those never leave the house");
        refuse(lines.size() > MOST, "must be at most " + MOST);
        refuse(
                lines.stream().mapToLong(DocumentLine::size).sum() > MOST_BYTES,
                "must have at most " + (MOST_BYTES >> 20) + " MB together; many mail servers take no more");
        if (versionOf(lines) != versionOf(before)) {
            store.replace(number, complaint.stage(), ids, actor.id(), clock.instant());
            timeline.record(number, actor, ResolutionEvent.ENCLOSURES_CHOSEN, named(lines));
        }
        return lines;
    }

    /** As ETag and If-Match carry it. */
    public static int versionOf(List<DocumentLine> chosen) {
        return EntityVersion.ofContent(
                        chosen.stream().map(DocumentLine::id).sorted().toList().toString())
                .value();
    }

    private static String named(List<DocumentLine> lines) {
        return lines.isEmpty() ? "none" : lines.stream().map(DocumentLine::name).collect(Collectors.joining(", "));
    }

    private static void refuse(boolean wrong, String sentence) {
        if (wrong) {
            throw new RuleRefused("documents", sentence);
        }
    }

    /** Those of the present stage. */
    @Transactional(readOnly = true)
    public List<DocumentLine> of(ComplaintNumber number) {
        return of(number, complaints.get(number).stage());
    }

    List<DocumentLine> of(ComplaintNumber number, Stage stage) {
        List<Long> ids = store.of(number, stage);
        return documents.of(number).stream()
                .filter(document -> ids.contains(document.id()))
                .toList();
    }
}
