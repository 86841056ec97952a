package org.redress.models.change;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.redress.models.ModelFile;
import org.springframework.util.DigestUtils;

/**
 * A change of models, from the first draft to the engine.
 *
 * @param activateAt when it takes effect; null: at once
 * @param deployment the engine's id of what was deployed, once it is active
 * @param rollsBack the change that this one takes back, or null
 */
public record ModelChange(
        long id,
        String title,
        String reason,
        ChangeState state,
        String draftedBy,
        Instant draftedAt,
        String requestedBy,
        String decidedBy,
        Instant activateAt,
        String deployment,
        Long rollsBack,
        List<ChangedFile> files) {

    /** The business key of its process. */
    public static String key(long id) {
        return "change-" + id;
    }

    /** @throws IllegalArgumentException when it is no business key of a change */
    public static long idOf(String key) {
        if (key == null || !key.matches("change-\\d{1,18}")) {
            throw new IllegalArgumentException("no change: " + key);
        }
        return Long.parseLong(key.substring("change-".length()));
    }

    public List<ModelFile> modelFiles() {
        return files.stream().map(ChangedFile::model).toList();
    }

    public Optional<ChangedFile> file(String name) {
        return files.stream().filter(file -> file.name().equals(name)).findFirst();
    }

    /** Tells one description from another: title, reason, moment, and what moves. */
    public String tag() {
        String described = title
                + '\n'
                + reason
                + '\n'
                + activateAt
                + '\n'
                + files.stream()
                        .filter(ChangedFile::moves)
                        .map(ChangedFile::name)
                        .sorted()
                        .toList();
        return DigestUtils.md5DigestAsHex(described.getBytes(StandardCharsets.UTF_8));
    }

    /** The riskiest kind of file in it. */
    public ModelKind kind() {
        return files.stream().map(ChangedFile::kind).max(ModelKind::compareTo).orElse(ModelKind.FORM);
    }

    public boolean movesComplaints() {
        return files.stream().anyMatch(ChangedFile::moves);
    }
}
