package org.redress.access.login;

import java.util.List;
import org.redress.correspondence.LetterContents;
import org.redress.correspondence.SampleLetters;

class LoginSamples implements SampleLetters {

    @Override
    public List<LetterContents> aboutComplaints() {
        return List.of();
    }

    @Override
    public List<LetterContents> aboutTheHouse() {
        return List.of(new GuessingLetter(41, 2));
    }
}
