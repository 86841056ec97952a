package org.redress.tracking;

import java.util.List;
import org.redress.correspondence.LetterSituations;
import org.redress.correspondence.SampleSituations;
import org.springframework.stereotype.Component;

@Component
class TrackingSituations implements SampleSituations {

    @Override
    public List<LetterSituations> letters() {
        return List.of(LetterSituations.of(TrackingLetter.LINK).writing(facts -> new LinkLetter()));
    }
}
