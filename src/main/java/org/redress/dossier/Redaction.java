package org.redress.dossier;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.redress.dossier.CaseFile.Block;
import org.redress.dossier.CaseFile.Enclosure;
import org.redress.dossier.CaseFile.Fact;
import org.redress.dossier.CaseFile.Part;

/**
 * What is left of a file for somebody who may not see all of it. It works on words before anything is set, so nothing lies beneath a
 * bar. Internal notes never go; members of staff become numbers; pictures and PDF go only when somebody released them.
 */
final class Redaction {

    /** Written by people outside, or to them: an id in there that is a plain word is a word. */
    private static final Set<String> WORDS_OF_PEOPLE = Set.of("complaint", CaseFiles.COMPLAINANT, "information");

    private final Marks marks;
    private final String withheld;
    private final String black;
    private final Map<String, String> numbered = new LinkedHashMap<>();
    private final Blackout ofPeople;
    private final Blackout ofStaff;

    /**
     * @param staff user ids of everybody who worked on it or whom it is about
     * @param names names of people who are not to be known, as people write them
     */
    Redaction(Marks marks, Collection<String> staff, Collection<String> names, SectionWords texts, Locale locale) {
        this.marks = marks;
        this.withheld = texts.of("file.withheld", locale);
        this.black = texts.of("file.black", locale);
        staff.forEach(person -> numbered.put(person, texts.of("file.staff", locale, numbered.size() + 1)));
        this.ofPeople = blackout(names);
        this.ofStaff = blackout(names);
        numbered.forEach((person, number) -> {
            ofStaff.word(person, number);
            if (!person.chars().allMatch(Character::isLetter)) {
                ofPeople.word(person, number);
            }
        });
    }

    private Blackout blackout(Collection<String> names) {
        return new Blackout(black).passages(marks.passages()).names(names);
    }

    CaseFile of(CaseFile file) {
        List<Part> parts = new ArrayList<>();
        for (Part part : file.parts()) {
            Words words = words(part.id());
            if (part.id().equals(CaseFiles.NOTES) || marks.withheld().contains(part.id())) {
                parts.add(new Part(part.id(), words.text(part.title()), List.of(new Block(null, List.of(), withheld))));
            } else {
                Part left = part.through(words);
                parts.add(new Part(left.id(), words.text(left.title()), left.blocks()));
            }
        }
        return new CaseFile(
                file.number(),
                file.cover().stream()
                        .map(fact -> fact.through(new Words(ofPeople)))
                        .toList(),
                parts,
                file.enclosures().stream().map(this::of).toList());
    }

    private Words words(String part) {
        return new Words(WORDS_OF_PEOPLE.contains(part) || part.startsWith("letter-") ? ofPeople : ofStaff);
    }

    /** What it was before words were taken out, or at all, is not said: size and digest would confirm a guess. */
    private Enclosure of(Enclosure enclosure) {
        boolean released = marks.released().contains(enclosure.partId());
        boolean goes = released || enclosure.isText() && !marks.withheld().contains(enclosure.partId());
        List<Fact> facts = enclosure.facts().stream()
                .map(fact -> fact.through(new Words(ofPeople)))
                .toList();
        return new Enclosure(
                enclosure.id(),
                ofPeople.apply(enclosure.name()),
                enclosure.mediaType(),
                facts,
                released && !enclosure.isText() ? enclosure.identity() : List.of(),
                goes ? enclosure.content() : null);
    }

    /** For texts of documents, which are read only when they are set. */
    UnaryOperator<String> words() {
        return ofPeople;
    }

    /** Marked passages that stood nowhere in what went through here. */
    Set<String> notFound() {
        Set<String> left = new TreeSet<>(ofPeople.notFound(marks.passages()));
        left.retainAll(ofStaff.notFound(marks.passages()));
        return left;
    }

    private final class Words implements CaseFile.Words {

        private final Blackout running;

        private Words(Blackout running) {
            this.running = running;
        }

        @Override
        public String text(String text) {
            return running.apply(text);
        }

        /** Also an id that is withheld as a passage in running text is a number here. */
        @Override
        public String actor(String user) {
            return numbered.containsKey(user) ? numbered.get(user) : running.apply(user);
        }
    }
}
