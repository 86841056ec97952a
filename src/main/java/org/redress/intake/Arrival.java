package org.redress.intake;

import java.util.List;
import org.redress.complaint.Channel;
import org.redress.record.Actor;
import org.redress.record.UploadedFile;

/**
 * How a submission came to us.
 *
 * @param channel  unless staff name another one; null when they have to
 * @param language of the page or program it was sent with; the complainant's own choice goes first
 * @param origin   the row of an import, or null
 */
public record Arrival(
        Channel channel, Actor actor, String language, List<UploadedFile> documents, ImportOrigin origin) {

    public Arrival(Channel channel, Actor actor, String language, List<UploadedFile> documents) {
        this(channel, actor, language, documents, null);
    }

    boolean isImport() {
        return origin != null;
    }
}
