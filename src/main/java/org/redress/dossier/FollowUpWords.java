package org.redress.dossier;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redress.codes.CodeList;
import org.redress.codes.Codes;
import org.redress.dossier.FollowUp.Group;
import org.redress.dossier.FollowUp.Line;
import org.springframework.stereotype.Component;

/** Puts the follow-up form into words. */
@Component
class FollowUpWords {

    private static final Pattern CODE = Pattern.compile("\\b[A-Z][A-Z0-9_]*[A-Z0-9]\\b(?! ?\\d)");

    private final SectionWords words;
    private final Codes codes;

    FollowUpWords(SectionWords words, Codes codes) {
        this.words = words;
        this.codes = codes;
    }

    Group group(String name, Locale reader, Line... lines) {
        return new Group(words.of("follow.group." + name, reader), List.of(lines));
    }

    Line line(String name, String value, Locale reader) {
        return new Line(words.of("follow." + name, reader), value);
    }

    /** What a word of a code list is called, the finer one where there is one. */
    String called(CodeList list, String first, String finer, Locale reader) {
        return codes.label(list, finer == null ? first : finer, reader);
    }

    /** Null while nobody has said. */
    String yesNo(Boolean said, Locale reader) {
        return said == null ? null : words.of(said ? "file.yes" : "file.no", reader);
    }

    String yesNo(JsonNode said, Locale reader) {
        return said.isBoolean() ? yesNo(said.asBoolean(), reader) : null;
    }

    String word(JsonNode code, Locale reader) {
        return code.isTextual() ? words.word(code.asText(), reader) : null;
    }

    /** What a step wrote: words of our lists and code, before a colon that words of people follow. */
    String remark(String text, Locale reader) {
        if (text == null) {
            return null;
        }
        int ours = text.indexOf(':') < 0 ? text.length() : text.indexOf(':');
        return CODE.matcher(text.substring(0, ours))
                        .replaceAll(code -> Matcher.quoteReplacement(anyWord(code.group(), reader)))
                + text.substring(ours);
    }

    private String anyWord(String code, Locale reader) {
        return Stream.of(CodeList.values())
                .filter(list -> codes.has(list, code))
                .map(list -> codes.label(list, code, reader))
                .findFirst()
                .orElseGet(() -> words.word(code, reader));
    }

    /** Those that are known, one below the other. */
    static String joined(String... parts) {
        String joined = Stream.of(parts).filter(Objects::nonNull).distinct().collect(Collectors.joining("\n"));
        return joined.isEmpty() ? null : joined;
    }
}
