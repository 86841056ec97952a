package org.redress.correspondence.preview;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.redress.complaint.UnknownComplaint;
import org.redress.correspondence.LetterKind;
import org.redress.correspondence.LetterSituations;
import org.redress.correspondence.LetterSituations.Aspect;
import org.redress.correspondence.OwnLetters;
import org.redress.correspondence.preview.LetterDrafts.Draft;
import org.redress.models.Finding;
import org.redress.models.LetterFile;
import org.springframework.stereotype.Service;

/** Looks at a letter: first the gate, then, with words that pass it, the letter itself. */
@Service
public class Looks {

    private static final String ON_PAPER = ".paper";

    private final LetterCatalogue catalogue;
    private final LetterDrafts drafts;
    private final Previews previews;

    Looks(LetterCatalogue catalogue, LetterDrafts drafts, Previews previews) {
        this.catalogue = catalogue;
        this.drafts = drafts;
        this.previews = previews;
    }

    /** Empty when there is no such letter. */
    public Optional<Look> at(LetterKind kind, Map<String, Draft> edited, Chosen chosen) {
        Map<String, LetterFile> words = new TreeMap<>();
        edited.forEach((language, draft) -> words.put(language, draft.words()));
        return catalogue.of(kind, words).map(situations -> look(situations, edited, words, chosen));
    }

    private Look look(
            LetterSituations situations, Map<String, Draft> edited, Map<String, LetterFile> words, Chosen asked) {
        Map<String, List<Finding>> findings = new TreeMap<>();
        edited.forEach((language, draft) -> findings.put(language, drafts.findings(draft)));
        try {
            Chosen chosen = previews.inLanguage(situations, asked);
            boolean passes = findings.get(chosen.language()).isEmpty();
            List<Aspect> aspects = previews.aspects(situations, chosen);
            Preview preview = passes ? written(situations, chosen, words) : null;
            Set<String> keys = keys(situations, chosen, preview);
            return new Look(situations, chosen, edited, findings, true, aspects, preview, keys);
        } catch (UnknownComplaint e) {
            Chosen invented = asked.invented();
            List<Aspect> aspects = previews.aspects(situations, invented);
            Set<String> keys = keys(situations, invented, null);
            return new Look(situations, asked, edited, findings, false, aspects, null, keys);
        }
    }

    /** Null when a letter of the owners' own is not there in the language. */
    private Preview written(LetterSituations situations, Chosen chosen, Map<String, LetterFile> words) {
        try {
            return previews.preview(situations, chosen, words);
        } catch (OwnLetters.UnknownLetter e) {
            return null;
        }
    }

    /** Where there is no preview, the keys are those of the words of the application. */
    private Set<String> keys(LetterSituations situations, Chosen chosen, Preview preview) {
        Preview read = preview == null ? written(situations, chosen.invented(), Map.of()) : preview;
        Set<String> keys = new LinkedHashSet<>();
        if (read != null) {
            Set<String> shipped = LetterFile.shipped(chosen.language()).texts().keySet();
            read.letter().keys().forEach(key -> {
                keys.add(key);
                if (shipped.contains(key + ON_PAPER)) {
                    keys.add(key + ON_PAPER);
                }
            });
        }
        return keys;
    }
}
