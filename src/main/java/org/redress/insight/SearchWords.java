package org.redress.insight;

import java.util.List;
import java.util.stream.Stream;
import org.redress.insight.words.Keys;
import org.redress.insight.words.Names;
import org.redress.insight.words.Phones;
import org.redress.insight.words.Words;
import org.springframework.stereotype.Component;

/** What somebody typed, in the forms in which it is looked for. */
@Component
class SearchWords {

    /** A phone typed without its country is looked for by its digits. */
    private static final String ANYWHERE = "ZZ";

    private final Words words;
    private final Names names;
    private final Phones phones;
    private final Keys keys;

    SearchWords(Words words, Names names, Phones phones, Keys keys) {
        this.words = words;
        this.names = names;
        this.phones = phones;
        this.keys = keys;
    }

    FindStore.Words of(String typed) {
        List<String> rows = Stream.concat(keys.asked(typed).stream(), phones.asked(typed, ANYWHERE).stream())
                .distinct()
                .toList();
        return new FindStore.Words(words.query(typed).orElse(null), names.asked(typed), rows);
    }
}
