package org.redress.assessment;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.redress.correspondence.CorrespondenceSamples;
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

    @Override
    public Map<String, LetterContents> situations() {
        Map<String, LetterContents> situations = new LinkedHashMap<>();
        situations.put("out-of-scope disputable", new OutOfScopeLetter("This concerns another company.", true));
        situations.put("out-of-scope final", new OutOfScopeLetter("This concerns another company.", false));
        CorrespondenceSamples.SAYINGS.forEach(
                (who, said) -> situations.put("withdrawn " + who, new WithdrawnLetter(said)));
        return situations;
    }
}
