package org.redress.correspondence;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.redress.complaint.Complaint;
import org.redress.correspondence.delivery.MailSettings;
import org.redress.correspondence.told.Telling;
import org.redress.correspondence.told.Tellings;
import org.redress.models.LetterFile;
import org.redress.record.Subject;
import org.springframework.stereotype.Component;

/** Writes letters with words that nobody has deployed yet, by the same {@link LetterWriter}; nothing is kept and nothing is sent. */
@Component
public class LetterPreviews {

    private final Organisation organisation;
    private final MailSettings settings;

    LetterPreviews(Organisation organisation, MailSettings settings) {
        this.organisation = organisation;
        this.settings = settings;
    }

    /**
     * A letter as it would be kept.
     *
     * @param paper   null for letters to staff
     * @param words   that stand in it, by the keys of their texts, in their order; a text may stand there more than once
     * @param printed the same on paper, of the texts that are asked for anew there
     * @param places  what stands in the numbered places of a text, by its key
     * @param contact how it says that people reach us
     * @param told    null when it is about no complaint
     */
    public record Previewed(
            String subject,
            String text,
            String html,
            String paper,
            Map<String, Set<String>> words,
            Map<String, Set<String>> printed,
            Map<String, List<String>> places,
            String contact,
            Telling told) {

        /** Of the texts that stand in it. */
        public Set<String> keys() {
            Set<String> keys = new LinkedHashSet<>(words.keySet());
            keys.addAll(printed.keySet());
            return keys;
        }
    }

    /**
     * @param complaint   null when it says nothing of one
     * @param about       null when it is about the system itself
     * @param words       by language; what they leave out is as shipped
     * @param repliesRead whether somebody reads answers to it
     */
    public record Occasion(
            Complaint complaint,
            Subject about,
            Locale locale,
            Map<String, LetterFile> words,
            boolean repliesRead,
            Tellings tellings) {}

    /** The facts of a letter, by the names of its components. */
    public JsonNode factsOf(LetterContents letter) {
        return LetterFacts.tree(letter);
    }

    /** The letter that was written with these facts; empty when this release cannot read them. */
    public Optional<LetterContents> again(String kept, LetterContents like) {
        return LetterFacts.read(kept, like.getClass()).map(LetterContents.class::cast);
    }

    public Previewed write(LetterContents letter, Occasion occasion) {
        Map<String, Set<String>> words = new LinkedHashMap<>();
        Map<String, Set<String>> printed = new LinkedHashMap<>();
        Map<String, List<String>> places = new HashMap<>();
        var texts = new MailTexts(occasion.words(), collect(words, places), collect(printed, places));
        var templates = new LetterTemplates(texts);
        MailSettings mail = occasion.repliesRead() ? settings : settings.unread();
        Organisation named = reachable();
        var writer = new LetterWriter(named, mail, () -> templates, occasion.tellings());
        LetterWriter.Written written = occasion.complaint() == null
                ? writer.writeAbout(occasion.about(), letter, occasion.locale())
                : writer.write(occasion.complaint(), letter, occasion.locale());
        return new Previewed(
                written.subject(),
                written.text(),
                written.html(),
                written.paper(),
                words,
                printed,
                places,
                named.contact(),
                written.told());
    }

    private static MailTexts.Asked collect(Map<String, Set<String>> found, Map<String, List<String>> places) {
        return (key, words, values) -> {
            found.computeIfAbsent(key, any -> new LinkedHashSet<>()).add(words);
            places.put(key, Stream.of(values).map(String::valueOf).toList());
        };
    }

    /** Where nobody has said how people reach us, letters name the address they come from. */
    private Organisation reachable() {
        return organisation.contact().isBlank()
                ? new Organisation(
                        organisation.name(), settings.answersTo(), organisation.language(), organisation.timeZone())
                : organisation;
    }
}
