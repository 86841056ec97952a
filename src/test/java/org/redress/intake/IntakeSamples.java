package org.redress.intake;

import java.util.List;
import org.redress.correspondence.LetterContents;
import org.redress.correspondence.SampleLetters;

class IntakeSamples implements SampleLetters {

    @Override
    public List<LetterContents> aboutComplaints() {
        return List.of(new Acknowledgement());
    }

    @Override
    public List<LetterContents> aboutTheHouse() {
        return List.of();
    }
}
