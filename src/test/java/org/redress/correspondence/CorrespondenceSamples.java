package org.redress.correspondence;

import java.util.List;

class CorrespondenceSamples implements SampleLetters {

    @Override
    public List<LetterContents> all() {
        return List.of(new ReopenedLetter(), new OwnLetter("documents-needed"));
    }
}
