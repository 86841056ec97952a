package org.redress.correspondence.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.redress.contract.ChangedMeanwhile;
import org.redress.contract.RuleRefused;
import org.redress.models.Finding;
import org.redress.models.LetterArchive;
import org.redress.models.LetterFile;
import org.redress.models.LetterFileEdit;
import org.redress.models.LetterVersion;
import org.redress.models.ModelCheck;
import org.redress.models.ModelFile;
import org.redress.models.change.ChangedFile;
import org.redress.models.change.ModelChange;
import org.redress.models.change.ModelChanges;
import org.redress.models.change.ModelKind;
import org.redress.record.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The words of letters as somebody edits them: those of a change, else those in use. They go the way of every change. */
@Service
@Transactional
public class LetterDrafts {

    private final ModelChanges changes;
    private final LetterArchive archive;
    private final ModelCheck gate;

    LetterDrafts(ModelChanges changes, LetterArchive archive, ModelCheck gate) {
        this.changes = changes;
        this.archive = archive;
        this.gate = gate;
    }

    /**
     * A file of words.
     *
     * @param inChange whether it is that of the change, and not that in use
     */
    public record Draft(String language, String content, boolean inChange) {

        public String name() {
            return "forms/letters/letters_" + language + ".properties";
        }

        /** Without texts when it cannot be read: then the gate says so. */
        public LetterFile words() {
            try {
                return LetterFile.parse(content);
            } catch (IllegalArgumentException e) {
                return LetterFile.parse("");
            }
        }

        /** Tells one content from another. */
        public String tag() {
            return file().tag();
        }

        /** With other texts, by key; an empty text is that of the application. */
        public Draft with(Map<String, String> texts) {
            return texts.isEmpty() ? this : new Draft(language, LetterFileEdit.with(content, texts), inChange);
        }

        private ChangedFile file() {
            return new ChangedFile(name(), content, null, false);
        }

        ModelFile model() {
            return file().model();
        }
    }

    /** @param id null for the words in use */
    @Transactional(readOnly = true)
    public Map<String, Draft> of(Long id) {
        Optional<ModelChange> change = Optional.ofNullable(id).map(changes::get);
        Map<String, Draft> drafts = new TreeMap<>();
        for (String language : LetterFile.LANGUAGES) {
            var inUse = new Draft(language, inUse(language), false);
            Draft draft = change.flatMap(under -> under.file(inUse.name()))
                    .map(file -> new Draft(language, file.content(), true))
                    .orElse(inUse);
            drafts.put(language, draft);
        }
        return drafts;
    }

    private String inUse(String language) {
        return archive.versions(language).stream()
                .findFirst()
                .map(LetterVersion::content)
                .orElse("");
    }

    /** What the gate would refuse. */
    @Transactional(readOnly = true)
    public List<Finding> findings(Draft draft) {
        return gate.findings(List.of(draft.model()));
    }

    /**
     * Texts that somebody typed.
     *
     * @param read the tag of the file that they were put together with
     */
    public record Edit(Map<String, String> texts, String read) {}

    /**
     * Writes texts into a change.
     *
     * @param id    null for a new change
     * @param title of a new change
     * @param edits by language
     * @return the number of the change
     * @throws ChangedMeanwhile when somebody else wrote a file since it was read
     * @throws WordsRefused when the gate would refuse what it did not refuse before
     */
    public long save(Long id, String title, Map<String, Edit> edits, Actor actor) {
        Map<String, Draft> before = of(id);
        edits.forEach((language, edit) -> {
            if (!before.get(language).tag().equals(edit.read())) {
                throw new ChangedMeanwhile();
            }
        });
        if (edits.isEmpty()) {
            throw new RuleRefused("No text is other than it was.");
        }
        edits.forEach((language, edit) ->
                pass(before.get(language), before.get(language).with(edit.texts())));
        long change = id == null ? changes.draft(title, actor) : id;
        edits.forEach((language, edit) -> write(change, before.get(language), edit, actor));
        return change;
    }

    /** What was refused before, somebody may mend text by text. */
    private void pass(Draft before, Draft after) {
        List<Finding> refused = new ArrayList<>(findings(after));
        refused.removeAll(findings(before));
        if (!refused.isEmpty()) {
            throw new WordsRefused();
        }
    }

    /** The gate refuses a text that somebody typed; nothing was written. */
    public static class WordsRefused extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    private void write(long change, Draft before, Edit edit, Actor actor) {
        Draft after = before.with(edit.texts());
        if (before.inChange()) {
            changes.write(change, after.name(), edit.read(), after.content(), actor);
        } else if (archive.versions(before.language()).isEmpty()) {
            changes.add(change, after.name(), after.content(), actor);
        } else {
            changes.take(change, ModelKind.LETTERS, "letters_" + before.language(), actor);
            changes.write(change, after.name(), ModelChanges.ANY, after.content(), actor);
        }
    }

    /** @throws org.redress.models.change.UnknownChange when there is none of that number */
    @Transactional(readOnly = true)
    public ModelChange change(long id) {
        return changes.get(id);
    }
}
