package org.redress.assessment;

import java.util.List;
import org.redress.correspondence.LetterSituations;
import org.redress.correspondence.LetterSituations.Facts;
import org.redress.correspondence.SampleSituations;
import org.redress.correspondence.receipts.SampleSayings;
import org.springframework.stereotype.Component;

@Component
class AssessmentSituations implements SampleSituations {

    @Override
    public List<LetterSituations> letters() {
        return List.of(
                LetterSituations.of(AssessmentLetter.OUT_OF_SCOPE)
                        .varying("dispute", "disputable", "final")
                        .writing(facts -> new OutOfScopeLetter(reason(facts), facts.is("dispute", "disputable"))),
                LetterSituations.of(AssessmentLetter.WITHDRAWN)
                        .varying(SampleSayings.who())
                        .writing(facts -> new WithdrawnLetter(SampleSayings.in(facts))));
    }

    private static String reason(Facts facts) {
        return facts.in("This concerns another company.", "다른 회사에 관한 사안입니다.");
    }
}
