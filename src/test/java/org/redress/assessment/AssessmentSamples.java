package org.redress.assessment;

import java.time.Instant;
import java.util.List;
import org.redress.correspondence.LetterContents;
import org.redress.correspondence.SampleLetters;
import org.redress.correspondence.receipts.Said;

class AssessmentSamples implements SampleLetters {

    @Override
    public List<LetterContents> aboutComplaints() {
        return List.of(
                new OutOfScopeLetter("This concerns another company.", false),
                new WithdrawnLetter(new Said(Instant.parse("2026-04-10T10:00:00Z"), "")));
    }

    @Override
    public List<LetterContents> aboutTheHouse() {
        return List.of();
    }
}
