package org.redress.dossier;

import java.time.Clock;
import java.time.Instant;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Complaints;
import org.redress.contract.ChangedMeanwhile;
import org.redress.contract.RuleRefused;
import org.redress.contract.StorableText;
import org.redress.record.Actor;
import org.redress.record.Subjects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What redacted copies of a file leave out. */
@Service
@Transactional
public class FileMarks {

    private static final int MOST_PASSAGES = 200;
    private static final int LONGEST = 500;

    private final Complaints complaints;
    private final Subjects subjects;
    private final MarkStore marks;
    private final Clock clock;

    FileMarks(Complaints complaints, Subjects subjects, MarkStore marks, Clock clock) {
        this.complaints = complaints;
        this.subjects = subjects;
        this.marks = marks;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Marks of(ComplaintNumber number) {
        return marks.of(number);
    }

    /**
     * @param version of the marks that the person saw
     * @throws ChangedMeanwhile when they are others by now: something would be let go that somebody had just marked
     * @throws RuleRefused      when there are too many passages or one of them cannot be kept
     */
    public void replace(ComplaintNumber number, Actor actor, Marks marked, String version) {
        complaints.get(number);
        subjects.lock(number);
        if (!marks.of(number).version().equals(version)) {
            throw new ChangedMeanwhile();
        }
        if (marked.passages().size() > MOST_PASSAGES
                || marked.passages().stream()
                        .anyMatch(text -> text.length() > LONGEST
                                || StorableText.flawOf(text).isPresent())) {
            throw new RuleRefused("passages", "at most " + MOST_PASSAGES + " lines of " + LONGEST + " characters");
        }
        Instant now = clock.instant();
        marks.replace(number, MarkStore.Kind.WITHHELD, marked.withheld(), actor, now);
        marks.replace(number, MarkStore.Kind.RELEASED, marked.released(), actor, now);
        marks.replace(number, MarkStore.Kind.PASSAGE, marked.passages(), actor, now);
    }
}
