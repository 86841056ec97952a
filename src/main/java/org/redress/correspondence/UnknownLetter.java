package org.redress.correspondence;

/** A model sends a letter that no process owner has written, or not in the language of the complainant. */
public class UnknownLetter extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownLetter(String letter, String language) {
        super("There is no letter \"" + letter + "\" in letters_" + language + ".properties. Add own." + letter
                + ".subject and own." + letter + ".text to that file and deploy it, or correct the name in the model.");
    }
}
