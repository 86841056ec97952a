package org.redress.correspondence.preview;

import java.util.Map;
import org.redress.record.Actor;

/**
 * What somebody wants to see of a letter.
 *
 * @param situation words by aspect; what is left out is the usual
 * @param language  en or ko
 * @param asTheirs  a real complaint is shown in the language of its complainant instead
 * @param number    of a real complaint as somebody typed it, empty for the invented one
 * @param reader    who asks
 * @param mayRead   whether complaints may be read by this person at all; which, {@link Previews} asks
 */
public record Chosen(
        Map<String, String> situation,
        String language,
        boolean asTheirs,
        String number,
        Actor reader,
        boolean mayRead) {

    boolean isReal() {
        return !number.isEmpty();
    }

    Chosen invented() {
        return new Chosen(situation, language, false, "", reader, mayRead);
    }

    Chosen in(String other) {
        return new Chosen(situation, other, false, number, reader, mayRead);
    }
}
