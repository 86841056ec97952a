package org.redress.access.login;

import org.redress.correspondence.LetterKind;
import org.redress.correspondence.LetterKinds;
import org.springframework.stereotype.Component;

/** What administrators are written about the login. */
enum LoginLetter implements LetterKind {
    GUESSING;

    @Override
    public boolean isForStaff() {
        return true;
    }

    @Component
    static class Types implements LetterKinds {

        @Override
        public LetterKind[] all() {
            return values();
        }
    }
}
