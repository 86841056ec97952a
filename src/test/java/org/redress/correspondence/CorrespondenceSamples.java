package org.redress.correspondence;

import java.util.List;

class CorrespondenceSamples implements SampleLetters {

    @Override
    public List<LetterContents> aboutComplaints() {
        return List.of(new ReopenedLetter(), new OwnLetter("documents-needed"));
    }

    @Override
    public List<LetterContents> aboutTheHouse() {
        return List.of();
    }
}
