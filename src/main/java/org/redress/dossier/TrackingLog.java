package org.redress.dossier;

import java.util.List;
import java.util.Locale;
import org.redress.complaint.ComplaintNumber;
import org.redress.dossier.FollowUp.Step;
import org.redress.record.Timeline;
import org.redress.record.TimelineLine;
import org.springframework.stereotype.Component;

/** The tracking log of the follow-up form: when each step was last taken, by whom, and what was remarked. */
@Component
class TrackingLog {

    /** The lines of the log, by the event that each waits for. */
    private static final List<String> TRACKED = List.of(
            "ACKNOWLEDGED",
            "ASSESSED",
            "INVESTIGATED",
            "RESOLVED",
            "INFORMED",
            "CORRECTED",
            "CORRECTION_VERIFIED",
            "CLOSED");

    private final Timeline timeline;
    private final FollowUpWords put;
    private final SectionWords words;

    TrackingLog(Timeline timeline, FollowUpWords put, SectionWords words) {
        this.timeline = timeline;
        this.put = put;
        this.words = words;
    }

    List<Step> of(ComplaintNumber number, Locale reader) {
        List<TimelineLine> lines = timeline.of(number);
        return TRACKED.stream().map(event -> step(event, lines, reader)).toList();
    }

    private Step step(String event, List<TimelineLine> lines, Locale reader) {
        return lines.stream()
                .filter(line -> line.event().name().equals(event))
                .reduce((earlier, later) -> later)
                .map(line -> new Step(
                        words.word(event, reader),
                        words.moment(line.at(), reader),
                        words.actor(line.actor(), reader),
                        put.remark(line.remark(), reader)))
                .orElseGet(() -> new Step(words.word(event, reader), null, null, null));
    }
}
