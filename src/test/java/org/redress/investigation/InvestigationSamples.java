package org.redress.investigation;

import java.time.Instant;
import java.util.List;
import org.redress.correspondence.LetterContents;
import org.redress.correspondence.SampleLetters;

class InvestigationSamples implements SampleLetters {

    private static final String WHAT = "A photo of the meter.\nThe date of the last visit.";
    private static final Instant ASKED = Instant.parse("2026-03-02T23:30:00Z");
    private static final Instant ANSWER_BY = Instant.parse("2026-03-17T22:59:59Z");

    @Override
    public List<LetterContents> aboutComplaints() {
        return List.of(new RequestLetter(WHAT, ANSWER_BY), new RequestReminderLetter(WHAT, ASKED, ANSWER_BY));
    }

    @Override
    public List<LetterContents> aboutTheHouse() {
        return List.of();
    }
}
