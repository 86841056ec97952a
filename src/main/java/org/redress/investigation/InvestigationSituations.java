package org.redress.investigation;

import java.time.Instant;
import java.util.List;
import org.redress.correspondence.LetterSituations;
import org.redress.correspondence.LetterSituations.Facts;
import org.redress.correspondence.SampleSituations;
import org.springframework.stereotype.Component;

@Component
class InvestigationSituations implements SampleSituations {

    private static final Instant ASKED = Instant.parse("2026-03-02T23:30:00Z");
    private static final Instant ANSWER_BY = Instant.parse("2026-03-17T22:59:59Z");

    @Override
    public List<LetterSituations> letters() {
        return List.of(
                LetterSituations.of(InvestigationLetter.INFORMATION_REQUEST)
                        .writing(facts -> new RequestLetter(what(facts), ANSWER_BY)),
                LetterSituations.of(InvestigationLetter.INFORMATION_REMINDER)
                        .writing(facts -> new RequestReminderLetter(what(facts), ASKED, ANSWER_BY)));
    }

    private static String what(Facts facts) {
        return facts.in("A photo of the meter.\nThe date of the last visit.", "계량기 사진\n마지막으로 방문한 날짜");
    }
}
