package org.redress.tracking;

import java.util.List;
import org.redress.correspondence.LetterContents;
import org.redress.correspondence.SampleLetters;

public class TrackingSamples implements SampleLetters {

    @Override
    public List<LetterContents> aboutComplaints() {
        return List.of(new LinkLetter());
    }

    @Override
    public List<LetterContents> aboutTheHouse() {
        return List.of();
    }
}
