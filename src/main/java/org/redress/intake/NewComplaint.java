package org.redress.intake;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.redress.complaint.Category;
import org.redress.complaint.Channel;
import org.redress.complaint.Complainant;
import org.redress.complaint.Matter;
import org.redress.complaint.Regime;
import org.redress.record.Actor;
import org.redress.record.UploadedFile;

/**
 * A complaint that passed {@link SubmissionCheck} and waits to be registered.
 *
 * @param receivedAt when the organisation first knew, or null for now
 * @param regime     whose rules apply, as far as somebody said so
 * @param origin     the row of an import it comes from, or null
 * @param complainedAbout user ids of the members of staff it is about
 */
public record NewComplaint(
        Channel channel,
        String language,
        Instant receivedAt,
        Actor recordedBy,
        Matter matter,
        Complainant complainant,
        Category category,
        List<UploadedFile> documents,
        Regime regime,
        ImportOrigin origin,
        Set<String> complainedAbout) {}
