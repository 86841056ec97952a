package org.redress.correspondence.preview;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Locale;
import org.redress.complaint.Complaint;
import org.redress.correspondence.LetterKind;
import org.redress.correspondence.LetterPreviews.Previewed;

/**
 * A letter as somebody would get it.
 *
 * @param complaint null when it is about none
 * @param facts     it was written with
 * @param kept      these are the facts of a letter that was written for this complaint
 */
public record Preview(
        LetterKind kind,
        Complaint complaint,
        Locale locale,
        Instant writtenAt,
        JsonNode facts,
        boolean kept,
        Previewed letter) {}
