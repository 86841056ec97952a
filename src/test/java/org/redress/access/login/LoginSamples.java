package org.redress.access.login;

import java.util.List;
import java.util.Map;
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

    @Override
    public Map<String, LetterContents> situations() {
        return Map.of();
    }
}
