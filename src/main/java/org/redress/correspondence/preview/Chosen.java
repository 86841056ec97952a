package org.redress.correspondence.preview;

import java.util.Map;
import org.redress.record.Actor;

/**
 * What somebody wants to see of a letter.
 *
 * @param situation words by aspect; what is left out is the usual
 * @param language  en or ko
 * @param number    of a real complaint as somebody typed it, empty for the invented one
 * @param reader    who asks
 */
public record Chosen(Map<String, String> situation, String language, String number, Actor reader) {

    boolean isReal() {
        return !number.isEmpty();
    }

    Chosen invented() {
        return new Chosen(situation, language, "", reader);
    }
}
