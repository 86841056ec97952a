package org.redress.platform.change.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.redress.contract.RuleRefused;
import org.redress.platform.change.ChangedFile;
import org.redress.platform.change.ModelKind;
import org.redress.platform.change.UnknownChange;
import org.redress.platform.deployment.BundledUpdate;
import org.redress.platform.deployment.BundledUpdates;
import org.springframework.stereotype.Component;

/** What an owner begins with: an empty model of a kind, or the file that came with this release. */
@Component
class NewModels {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{1,60}");

    private final BundledUpdates updates;

    NewModels(BundledUpdates updates) {
        this.updates = updates;
    }

    /** @throws RuleRefused when the name cannot be that of a file and a model */
    ChangedFile create(ModelKind kind, String name) {
        if (!NAME.matcher(name.strip()).matches()) {
            throw new RuleRefused(
                    "name", "must begin with a letter and hold letters, digits, hyphens and underscores only");
        }
        String file = kind.placed(name.strip() + kind.ending());
        return new ChangedFile(file, template(kind).replace("{name}", name.strip()), null, false);
    }

    private static String template(ModelKind kind) {
        try (InputStream in = NewModels.class.getResourceAsStream("/org/redress/platform/change/new" + kind.ending())) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String bundled(String file) {
        return updates.pending().stream()
                .filter(update -> update.file().equals(file))
                .findFirst()
                .map(BundledUpdate::bundled)
                .map(bundled -> new String(bundled.content(), StandardCharsets.UTF_8))
                .orElseThrow(UnknownChange::new);
    }
}
