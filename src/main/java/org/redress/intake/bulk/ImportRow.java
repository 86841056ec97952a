package org.redress.intake.bulk;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.redress.complaint.Channel;
import org.redress.contract.RuleRefused;
import org.redress.contract.StorableText;
import org.redress.intake.Arrival;
import org.redress.intake.ImportOrigin;
import org.redress.intake.Submission;
import org.redress.intake.SubmissionDigest;
import org.redress.record.Actor;

/** One row of a file, seen through its mapping. */
class ImportRow {

    private static final List<String> YES = List.of("yes", "true", "y", "1");
    private static final List<String> NO = List.of("no", "false", "n", "0");

    private final Map<String, String> row;
    private final ImportMapping mapping;

    /** @param row what stands in each column */
    ImportRow(Map<String, String> row, ImportMapping mapping) {
        this.row = row;
        this.mapping = mapping;
    }

    /** Whether this reads like a row: it has a reference and a date. */
    boolean isOne() {
        try {
            return cell(mapping.reference()) != null && receivedAt() != null;
        } catch (RuleRefused e) {
            return false;
        }
    }

    /** Over every column, also those the mapping does not name: two rows are the same only when all their cells are. */
    String digest() {
        return SubmissionDigest.of(new TreeMap<>(row).toString());
    }

    String reference() {
        String reference = cell(mapping.reference());
        if (reference == null || storableReference() == null) {
            throw new RuleRefused(
                    mapping.reference(), "must say the row's own id in at most 200 characters that can be stored");
        }
        return reference;
    }

    /** The reference, if there is one that the database can store. */
    String storableReference() {
        String reference = cell(mapping.reference());
        return reference == null
                        || reference.length() > 200
                        || StorableText.flawOf(reference).isPresent()
                ? null
                : reference;
    }

    Arrival arrival(Actor actor) {
        var origin = new ImportOrigin(mapping.source(), reference(), mapping.acknowledge(), mapping.reminders());
        return new Arrival(Channel.IMPORT, actor, mapping.language(), List.of(), origin);
    }

    Submission submission() {
        var person = new Submission.Person(
                field("complainant.name"),
                field("complainant.organisation"),
                field("complainant.email"),
                field("complainant.phone"),
                field("complainant.address"),
                field("complainant.preferredLanguage"),
                field("complainant.onBehalfOf"),
                field("complainant.adjustments"));
        String narrative = field("description");
        return new Submission(
                person,
                field("subject"),
                narrative == null ? mapping.narrativeFallback() : narrative,
                field("desiredRemedy"),
                field("product"),
                field("productReference"),
                field("eventDate"),
                field("eventPlace"),
                yesOrNo(field("recurrent")),
                category(),
                mapping.consent(),
                null,
                receivedAt().toString(),
                new Submission.Rules(field("regime.sector"), field("regime.jurisdiction"), field("regime.scheme")),
                null);
    }

    private Instant receivedAt() {
        ImportMapping.When when = mapping.receivedAt();
        String date = cell(when.column());
        if (date == null) {
            throw new RuleRefused(when.column(), "is required");
        }
        return new ReceivedMoment(when).of(date, when.timeColumn() == null ? null : cell(when.timeColumn()));
    }

    private String category() {
        if (mapping.category() == null) {
            return null;
        }
        String word = cell(mapping.category().column());
        String meaning = word == null || mapping.category().values() == null
                ? null
                : mapping.category().values().get(word);
        return meaning == null ? mapping.category().otherwise() : meaning;
    }

    private static Boolean yesOrNo(String word) {
        String known = word == null ? null : word.strip().toLowerCase(Locale.ROOT);
        if (known != null && !YES.contains(known) && !NO.contains(known)) {
            throw new RuleRefused("recurrent", "must be one of " + YES + " or " + NO);
        }
        return known == null ? null : YES.contains(known);
    }

    private String field(String name) {
        for (String column : mapping.columns().getOrDefault(name, List.of())) {
            String text = cell(column);
            if (text != null) {
                return text;
            }
        }
        return mapping.constants().get(name);
    }

    /** Exactly as it stands in the file, or null when it is blank. */
    private String cell(String column) {
        String text = row.get(column);
        return text == null || text.isBlank() ? null : text;
    }
}
