package org.redress.composition;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.redress.casework.CaseFileSection;
import org.redress.complaint.ComplaintNumber;
import org.redress.contract.RequiredText;
import org.redress.record.Actor;
import org.redress.record.Timeline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what was filled into forms that process owners made. */
@Service
@Transactional
public class OwnForms implements CaseFileSection {

    private static final int LONGEST_HEADING = 200;
    private static final int LONGEST_ANSWER = 10_000;

    private final FormStore forms;
    private final OccasionStore occasions;
    private final Timeline timeline;
    private final Clock clock;

    OwnForms(FormStore forms, OccasionStore occasions, Timeline timeline, Clock clock) {
        this.forms = forms;
        this.occasions = occasions;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** A form as it was filled in, the answers by the names of their fields. */
    public record RecordedForm(String heading, String recordedBy, Instant recordedAt, Map<String, String> answers) {}

    /**
     * Keeps a form; a second time on the same occasion changes nothing.
     *
     * @param answers what was filled in, by field, in the order they are shown
     * @throws org.redress.contract.RuleRefused when a text is too long or cannot be stored
     */
    public void record(
            ComplaintNumber number, Actor actor, String occasion, String heading, Map<String, String> answers) {
        RequiredText.check("heading", heading, LONGEST_HEADING);
        answers.forEach((field, answer) -> RequiredText.check(field, answer, LONGEST_ANSWER));
        if (occasions.isFirst(number, occasion)) {
            forms.add(number, new RecordedForm(heading, actor.id(), clock.instant(), answers));
            timeline.record(number, actor, CompositionEvent.FORM_RECORDED, heading);
        }
    }

    @Override
    public String name() {
        return "recordedForms";
    }

    @Override
    @Transactional(readOnly = true)
    public Object of(ComplaintNumber number) {
        List<RecordedForm> recorded = forms.of(number);
        return recorded.isEmpty() ? null : recorded;
    }
}
