package org.redress.contract;

import java.util.Optional;

/**
 * What our tables can keep and show exactly as typed: any Unicode except NUL and unpaired surrogates. Only this class
 * knows the rule.
 */
public final class StorableText {

    private StorableText() {}

    /** Why a text cannot be stored. */
    public enum Flaw {
        NUL("nul", "contains the character NUL, which cannot be stored"),
        HALF_CHARACTER("halfCharacter", "contains half of a character (a lone surrogate), which cannot be stored");

        private final String code;
        private final String sentence;

        Flaw(String code, String sentence) {
            this.code = code;
            this.sentence = sentence;
        }

        /** Key in the message files. */
        public String code() {
            return "problem." + code;
        }

        public String sentence() {
            return sentence;
        }
    }

    public static Optional<Flaw> flawOf(String text) {
        if (text.indexOf('\0') >= 0) {
            return Optional.of(Flaw.NUL);
        }
        boolean half = text.codePoints()
                .anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
        return half ? Optional.of(Flaw.HALF_CHARACTER) : Optional.empty();
    }
}
