package org.redress.assessment;

import java.util.List;
import org.redress.correspondence.LetterContents;
import org.redress.correspondence.SampleLetters;

class AssessmentSamples implements SampleLetters {

    @Override
    public List<LetterContents> aboutComplaints() {
        return List.of(new OutOfScopeLetter("This concerns another company.", false), new WithdrawnLetter());
    }

    @Override
    public List<LetterContents> aboutTheHouse() {
        return List.of();
    }
}
