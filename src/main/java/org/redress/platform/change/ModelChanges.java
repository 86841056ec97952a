package org.redress.platform.change;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.redress.contract.ChangedMeanwhile;
import org.redress.contract.RuleRefused;
import org.redress.record.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts of changes: what a process owner does before asking for approval. Every step leaves a line in the audit trail. */
@Service
@Transactional
public class ModelChanges {

    private static final Pattern FILE =
            Pattern.compile("(processes/(decisions/)?|forms/(letters/)?)[A-Za-z0-9][A-Za-z0-9._-]{0,100}");
    /** Stands for every state of a file. */
    public static final String ANY = "*";

    private static final int LARGEST = 2_000_000;
    private static final int MOST_FILES = 50;

    private final ChangeStore store;
    private final ModelVersions models;
    private final Clock clock;

    ModelChanges(ChangeStore store, ModelVersions models, Clock clock) {
        this.store = store;
        this.models = models;
        this.clock = clock;
    }

    /** The last two hundred, newest first. */
    @Transactional(readOnly = true)
    public List<ModelChange> list() {
        return store.list();
    }

    /** @throws UnknownChange when there is none of that number */
    @Transactional(readOnly = true)
    public ModelChange get(long id) {
        return store.find(id).orElseThrow(UnknownChange::new);
    }

    @Transactional(readOnly = true)
    public List<ChangeEvent> trail(long id) {
        return store.events(id);
    }

    /** @throws RuleRefused when the title is missing or longer than 200 characters */
    public long draft(String title, Actor actor) {
        requireText("title", title, 200);
        long id = store.add(title.strip(), actor, clock.instant(), null);
        record(id, ChangeEvent.Kind.DRAFTED, actor, title.strip());
        return id;
    }

    /** Takes the newest version of a model into the change, to work on it. */
    public String take(long id, ModelKind kind, String model, Actor actor) {
        ModelVersion newest = models.versions(kind, model).stream().findFirst().orElseThrow(UnknownChange::new);
        return take(id, newest, newest.deployment(), actor);
    }

    /** Takes any version; what is deployed from it replaces the version given as base. */
    String take(long id, ModelVersion version, String takenFrom, Actor actor) {
        String content = models.content(version.deployment(), version.file()).orElseThrow(UnknownChange::new);
        String name = version.kind().placed(version.file());
        put(id, new ChangedFile(name, content, takenFrom, false), ChangeEvent.Kind.FILE_TAKEN, actor);
        return name;
    }

    /** Adds a file with the content given: a new one, or another version of one that is deployed. */
    public void add(long id, String name, String content, Actor actor) {
        requireName(name);
        requireSize(content);
        put(id, new ChangedFile(name, content, null, false), ChangeEvent.Kind.FILE_ADDED, actor);
        rebase(id, name);
    }

    /** @throws UnknownChange when the change has no such file */
    public void write(long id, String name, String content, Actor actor) {
        write(id, name, ANY, content, actor);
    }

    /**
     * @param read tag of the content that the actor started from, or {@link #ANY}
     * @throws UnknownChange when the change has no such file
     * @throws ChangedMeanwhile when somebody else wrote it since
     */
    public void write(long id, String name, String read, String content, Actor actor) {
        ChangedFile file = editable(id).file(name).orElseThrow(UnknownChange::new);
        requireSize(content);
        requireRead(read, file.tag());
        if (!content.equals(file.content())) {
            put(
                    id,
                    new ChangedFile(name, content, file.takenFrom(), file.moves()),
                    ChangeEvent.Kind.FILE_WRITTEN,
                    actor);
        }
    }

    /**
     * @param read tag of the content that the actor has seen, or {@link #ANY}
     * @throws ChangedMeanwhile when somebody else wrote it since
     */
    public void drop(long id, String name, String read, Actor actor) {
        requireRead(
                read, editable(id).file(name).orElseThrow(UnknownChange::new).tag());
        store.drop(id, name);
        record(id, ChangeEvent.Kind.FILE_DROPPED, actor, name);
    }

    /** Says that the file is meant to replace what is deployed now, whoever deployed it since it was taken. */
    public void rebase(long id, String name) {
        ChangedFile file = editable(id).file(name).orElseThrow(UnknownChange::new);
        String newest = models.replacedBy(file.model()).stream()
                .map(ModelVersion::deployment)
                .findFirst()
                .orElse(null);
        store.put(id, new ChangedFile(name, file.content(), newest, file.moves()));
    }

    /**
     * @param read tag of the description that the actor has seen, or {@link #ANY}
     * @param reason may be empty until the change is requested
     * @param activateAt when it takes effect, null for at once
     * @param moving names of the files whose running complaints move to the new version
     * @throws ChangedMeanwhile when somebody else described it otherwise since
     */
    public void describe(
            long id, String read, String title, String reason, Instant activateAt, Set<String> moving, Actor actor) {
        ModelChange change = editable(id);
        requireRead(read, change.tag());
        requireText("title", title, 200);
        if (!reason.isBlank()) {
            requireText("reason", reason, 2000);
        }
        String why = reason.isBlank() ? null : reason.strip();
        store.describe(id, title.strip(), why, activateAt);
        change.files().stream()
                .filter(file -> file.moves() != moving.contains(file.name()))
                .forEach(file ->
                        store.put(id, new ChangedFile(file.name(), file.content(), file.takenFrom(), !file.moves())));
        record(id, ChangeEvent.Kind.DESCRIBED, actor, why);
    }

    private void put(long id, ChangedFile file, ChangeEvent.Kind kind, Actor actor) {
        ModelChange change = editable(id);
        if (change.files().size() >= MOST_FILES && change.file(file.name()).isEmpty()) {
            throw new RuleRefused("A change holds " + MOST_FILES + " files at most.");
        }
        store.put(id, file);
        record(id, kind, actor, file.name());
    }

    private ModelChange editable(long id) {
        ModelChange change = store.lock(id).orElseThrow(UnknownChange::new);
        if (!change.state().isEditable()) {
            throw new RuleRefused("This change is on its way or active already; it cannot be edited now.");
        }
        return change;
    }

    private void record(long id, ChangeEvent.Kind kind, Actor actor, String remark) {
        store.record(id, kind, actor, clock.instant(), remark);
    }

    private static void requireRead(String read, String current) {
        if (!read.equals(ANY) && !read.equals(current)) {
            throw new ChangedMeanwhile();
        }
    }

    private static void requireText(String field, String text, int longest) {
        if (text == null || text.isBlank() || text.strip().length() > longest || text.indexOf('\0') >= 0) {
            throw new RuleRefused(field, "is required, with at most " + longest + " characters");
        }
    }

    private static void requireName(String name) {
        if (name == null || !FILE.matcher(name).matches() || !isModel(name)) {
            throw new RuleRefused("name", "must be a file of models, for example forms/askForDocuments.form");
        }
    }

    private static boolean isModel(String name) {
        try {
            return ModelKind.of(name)
                    .placed(name.substring(name.lastIndexOf('/') + 1))
                    .equals(name);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void requireSize(String content) {
        if (content == null || content.isBlank() || content.length() > LARGEST || content.indexOf('\0') >= 0) {
            throw new RuleRefused("content", "must be text of at most " + LARGEST + " characters");
        }
    }
}
