package org.redress.access.login;

import java.util.List;
import org.redress.correspondence.LetterSituations;
import org.redress.correspondence.SampleSituations;
import org.springframework.stereotype.Component;

@Component
class LoginSituations implements SampleSituations {

    @Override
    public List<LetterSituations> letters() {
        return List.of(LetterSituations.of(LoginLetter.GUESSING).writing(facts -> new GuessingLetter(41, 2)));
    }
}
