package org.redress.dossier;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.redress.dossier.CaseFile.Enclosure;
import org.redress.dossier.CaseFile.Part;

/**
 * What is left of a file for somebody who may not see all of it. It works on words before anything is set, so nothing lies beneath a
 * bar. Internal notes never go; members of staff become numbers; pictures and PDF go only when somebody released them.
 */
final class Redaction {

    private final Marks marks;
    private final UnaryOperator<String> words;
    private final String withheld;

    /**
     * @param staff user ids of everybody who worked on it or whom it is about
     * @param names their names, as people write them
     */
    Redaction(Marks marks, Collection<String> staff, Collection<String> names, SectionWords texts, Locale locale) {
        this.marks = marks;
        this.withheld = texts.of("file.withheld", locale);
        Map<Pattern, String> numbered = new LinkedHashMap<>();
        int number = 0;
        for (String person : staff) {
            number++;
            numbered.put(
                    Pattern.compile("(?<![\\p{L}\\p{N}_])" + Pattern.quote(person) + "(?![\\p{L}\\p{N}_])"),
                    texts.of("file.staff", locale, number));
        }
        var passages = new Blackout(marks.passages(), names, texts.of("file.black", locale));
        this.words = text -> {
            String left = text;
            for (var person : left == null ? Map.<Pattern, String>of().entrySet() : numbered.entrySet()) {
                left = person.getKey().matcher(left).replaceAll(person.getValue());
            }
            return passages.apply(left);
        };
    }

    CaseFile of(CaseFile file) {
        List<Part> parts = new ArrayList<>();
        for (Part part : file.parts()) {
            if (part.id().equals(CaseFiles.NOTES) || marks.withheld().contains(part.id())) {
                parts.add(new Part(
                        part.id(), words.apply(part.title()), List.of(new CaseFile.Block(null, List.of(), withheld))));
            } else {
                Part left = part.through(words);
                parts.add(new Part(left.id(), words.apply(left.title()), left.blocks()));
            }
        }
        return new CaseFile(
                file.number(),
                file.cover().stream().map(fact -> fact.through(words)).toList(),
                parts,
                file.enclosures().stream().map(this::of).toList());
    }

    private Enclosure of(Enclosure enclosure) {
        var facts = enclosure.facts().stream().map(fact -> fact.through(words)).toList();
        boolean goes = marks.released().contains(enclosure.partId())
                || enclosure.isText() && !marks.withheld().contains(enclosure.partId());
        byte[] content = goes ? enclosure.content() : null;
        return new Enclosure(enclosure.id(), words.apply(enclosure.name()), enclosure.mediaType(), facts, content);
    }

    /** For texts of documents, which are read only when they are set. */
    UnaryOperator<String> words() {
        return words;
    }
}
