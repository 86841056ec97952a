package org.redress.correspondence;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.redress.models.LetterArchive;
import org.redress.models.LetterFile;
import org.redress.models.LetterVersion;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The words in use. For each letter the table is asked for the newest version of every language, so a change takes
 * effect at once and on every node. The words themselves are read again only after a change. One letter is written with
 * one version.
 */
@Component
class CurrentLetters implements LetterArchive, Supplier<LetterTemplates> {

    private final LetterWords words;
    private final Clock clock;
    private final AtomicReference<Edition> current = new AtomicReference<>();

    private record Edition(Map<String, Integer> versions, LetterTemplates templates) {}

    CurrentLetters(LetterWords words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(String language, String deployment, String source, String content) {
        words.add(language, deployment, source, content, clock.instant());
    }

    @Override
    @Transactional(readOnly = true)
    public List<LetterVersion> versions(String language) {
        return words.versions(language);
    }

    @Override
    @Transactional(readOnly = true)
    public LetterTemplates get() {
        Map<String, Integer> newest = words.newestVersions();
        return current.updateAndGet(
                        edition -> edition != null && edition.versions().equals(newest) ? edition : read(newest))
                .templates();
    }

    private Edition read(Map<String, Integer> versions) {
        Map<String, LetterFile> changed = new HashMap<>();
        versions.forEach((language, version) -> words.content(language, version)
                .ifPresent(content -> changed.put(language, LetterFile.parse(content))));
        return new Edition(versions, new LetterTemplates(new MailTexts(changed), versions));
    }
}
