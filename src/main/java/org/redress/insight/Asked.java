package org.redress.insight;

import java.util.List;
import java.util.Optional;
import org.redress.insight.words.Keys;
import org.redress.insight.words.Names;
import org.redress.insight.words.Phones;
import org.redress.insight.words.Words;
import org.springframework.stereotype.Component;

/**
 * What somebody looks for, in the forms in which it is kept.
 *
 * @param key    part of a number, address, reference or name of a file
 * @param phones rows of digits of which one is part of a phone
 * @param names  words each of which is one of a name, or like one
 * @param query  a tsquery
 */
record Asked(Optional<String> key, List<String> phones, List<String> names, Optional<String> query) {

    @Component
    static class Reader {

        /** A phone typed without its country is looked for by its digits. */
        private static final String ANYWHERE = "ZZ";

        private final Words words;
        private final Names names;
        private final Phones phones;
        private final Keys keys;

        Reader(Words words, Names names, Phones phones, Keys keys) {
            this.words = words;
            this.names = names;
            this.phones = phones;
            this.keys = keys;
        }

        Asked read(String typed) {
            return new Asked(keys.asked(typed), phones.asked(typed, ANYWHERE), names.asked(typed), words.query(typed));
        }
    }
}
