package org.redress.models.change;

import java.nio.charset.StandardCharsets;
import org.redress.models.ModelFile;
import org.springframework.util.DigestUtils;

/**
 * A file of a change.
 *
 * @param takenFrom the deployment its content was taken from; null when the file is new
 * @param moves whether the complaints that run move to the new version; else they end on theirs
 */
public record ChangedFile(String name, String content, String takenFrom, boolean moves) {

    public ModelKind kind() {
        return ModelKind.of(name);
    }

    /** Tells one content from another, as an HTTP entity tag. */
    public String tag() {
        return '"' + DigestUtils.md5DigestAsHex(content.getBytes(StandardCharsets.UTF_8)) + '"';
    }

    public ModelFile model() {
        return new ModelFile(name, content.getBytes(StandardCharsets.UTF_8));
    }
}
