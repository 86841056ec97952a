package org.redress.intake.bulk;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVRecord;
import org.redress.complaint.Actor;
import org.redress.complaint.Channel;
import org.redress.complaint.RuleRefused;
import org.redress.intake.Arrival;
import org.redress.intake.ImportOrigin;
import org.redress.intake.Submission;

/** One row of a file, seen through its mapping. */
class ImportRow {

    private final CSVRecord row;
    private final ImportMapping mapping;

    ImportRow(CSVRecord row, ImportMapping mapping) {
        this.row = row;
        this.mapping = mapping;
    }

    String reference() {
        String reference = cell(mapping.reference());
        if (reference == null || reference.length() > 200) {
            throw new RuleRefused(mapping.reference(), "must say the row's own id in at most 200 characters");
        }
        return reference;
    }

    Arrival arrival(Actor actor) {
        var origin = new ImportOrigin(mapping.source(), reference(), mapping.acknowledge(), mapping.reminders());
        return new Arrival(Channel.IMPORT, actor, mapping.language(), List.of(), origin);
    }

    Submission submission() {
        var person = new Submission.Person(field("complainant.name"), field("complainant.organisation"), field("complainant.email"),
                field("complainant.phone"), field("complainant.address"), field("complainant.preferredLanguage"),
                field("complainant.onBehalfOf"), field("complainant.adjustments"));
        String narrative = field("description");
        return new Submission(person, field("subject"), narrative == null ? mapping.narrativeFallback() : narrative,
                field("desiredRemedy"), field("product"), field("productReference"), field("eventDate"), field("eventPlace"),
                yesOrNo(field("recurrent")), category(), mapping.consent(), null, receivedAt().toString(),
                new Submission.Rules(field("regime.sector"), field("regime.jurisdiction"), field("regime.scheme")));
    }

    private Instant receivedAt() {
        String text = cell(mapping.receivedAt().column());
        if (text == null) {
            throw new RuleRefused(mapping.receivedAt().column(), "is required");
        }
        try {
            ZoneId zone = ZoneId.of(mapping.receivedAt().zone());
            TemporalAccessor when = DateTimeFormatter.ofPattern(mapping.receivedAt().format(), Locale.ENGLISH)
                    .parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            if (when instanceof OffsetDateTime moment) {
                return moment.toInstant();
            }
            return when instanceof LocalDateTime time ? time.atZone(zone).toInstant() : ((LocalDate) when).atStartOfDay(zone).toInstant();
        } catch (DateTimeException e) {
            throw new RuleRefused(mapping.receivedAt().column(), "is no date of the form " + mapping.receivedAt().format());
        }
    }

    private String category() {
        if (mapping.category() == null) {
            return null;
        }
        String word = cell(mapping.category().column());
        String meaning = word == null || mapping.category().values() == null ? null : mapping.category().values().get(word);
        return meaning == null ? mapping.category().otherwise() : meaning;
    }

    private static Boolean yesOrNo(String word) {
        return word == null ? null : List.of("yes", "true", "y", "1").contains(word.toLowerCase(Locale.ROOT));
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
