package org.redress.models.change.web;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.redress.models.ModelFile;
import org.redress.models.change.ChangedFile;
import org.redress.models.change.ModelChanges;
import org.redress.models.change.ModelVersions;
import org.redress.models.deployment.BundledUpdate;
import org.redress.models.deployment.BundledUpdates;
import org.springframework.stereotype.Component;

/**
 * The text a page compares or shows, by a reference: {@code deployed:<deployment>:<file>}, {@code change:<number>:<file>},
 * {@code bundled:<file>} (what came with this release), {@code base:<file>} (what came with the release an owner started from) or
 * {@code yours:<file>} (what the owner made of it).
 */
@Component
class ModelTexts {

    private final ModelVersions models;
    private final ModelChanges changes;
    private final BundledUpdates updates;

    ModelTexts(ModelVersions models, ModelChanges changes, BundledUpdates updates) {
        this.models = models;
        this.changes = changes;
        this.updates = updates;
    }

    /** Empty when nothing of that name is there. */
    Optional<String> of(String reference) {
        String[] parts = reference.split(":", 3);
        return switch (parts[0]) {
            case "deployed" -> parts.length == 3 ? models.content(parts[1], parts[2]) : Optional.empty();
            case "change" ->
                parts.length == 3 && parts[1].matches("\\d{1,18}")
                        ? changes.get(Long.parseLong(parts[1])).file(parts[2]).map(ChangedFile::content)
                        : Optional.empty();
            case "bundled" ->
                update(reference.substring("bundled:".length()))
                        .map(BundledUpdate::bundled)
                        .map(ModelTexts::text);
            case "base" ->
                update(reference.substring("base:".length()))
                        .map(BundledUpdate::base)
                        .map(ModelTexts::text);
            case "yours" ->
                update(reference.substring("yours:".length()))
                        .map(BundledUpdate::owners)
                        .map(ModelTexts::text);
            default -> Optional.empty();
        };
    }

    private Optional<BundledUpdate> update(String file) {
        return updates.pending().stream()
                .filter(update -> update.file().equals(file))
                .findFirst();
    }

    private static String text(ModelFile file) {
        return new String(file.content(), StandardCharsets.UTF_8);
    }
}
