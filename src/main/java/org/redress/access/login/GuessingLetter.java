package org.redress.access.login;

import org.redress.correspondence.LetterContents;
import org.redress.correspondence.LetterKind;
import org.redress.correspondence.LetterPage;

/**
 * Somebody guesses passwords.
 *
 * @param tries    wrong passwords
 * @param accounts accounts whose password was often guessed wrong
 */
record GuessingLetter(int tries, int accounts) implements LetterContents {

    @Override
    public LetterKind kind() {
        return LoginLetter.GUESSING;
    }

    @Override
    public void show(LetterPage page) {
        page.number("tries", tries);
        page.number("accounts", accounts);
    }
}
