package org.redress.intake;

import java.util.List;
import org.redress.correspondence.LetterSituations;
import org.redress.correspondence.SampleSituations;
import org.springframework.stereotype.Component;

@Component
class IntakeSituations implements SampleSituations {

    @Override
    public List<LetterSituations> letters() {
        return List.of(LetterSituations.of(IntakeLetter.ACKNOWLEDGEMENT)
                .varying("answer", "ahead", "late")
                .writing(facts -> new Acknowledgement()));
    }
}
