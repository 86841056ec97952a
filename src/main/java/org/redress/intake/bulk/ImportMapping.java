package org.redress.intake.bulk;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.redress.contract.RuleRefused;
import org.redress.intake.Languages;

/**
 * What the columns of a file mean; written in YAML by whoever knows the file (docs/import.md).
 *
 * @param sameReference what to do with a reference that came before with other content
 * @param columns       field to columns in order of preference: the first that is filled in counts
 */
record ImportMapping(
        String source,
        String reference,
        SameReference sameReference,
        Format format,
        When receivedAt,
        Map<String, List<String>> columns,
        Map<String, String> constants,
        Words category,
        String language,
        String narrativeFallback,
        Boolean consent,
        boolean acknowledge,
        boolean reminders) {

    private static final Set<String> FIELDS = Set.of(
            "subject",
            "description",
            "desiredRemedy",
            "product",
            "productReference",
            "eventDate",
            "eventPlace",
            "recurrent",
            "complainant.name",
            "complainant.organisation",
            "complainant.email",
            "complainant.phone",
            "complainant.address",
            "complainant.preferredLanguage",
            "complainant.onBehalfOf",
            "complainant.adjustments",
            "regime.sector",
            "regime.jurisdiction",
            "regime.scheme");
    /** Characters; that of the database. */
    private static final int SOURCE_LIMIT = 60;

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .build();

    ImportMapping {
        sameReference = sameReference == null ? SameReference.REPORT : sameReference;
        format = format == null ? new Format(null, null) : format;
        columns = columns == null ? Map.of() : columns;
        constants = constants == null ? Map.of() : constants;
    }

    /** A reference again, with other content: the row is rejected and says so, or it is a complaint of its own. */
    enum SameReference {
        @JsonProperty("report")
        REPORT,
        @JsonProperty("import")
        IMPORT
    }

    /** Defaults: a comma, UTF-8. */
    record Format(String delimiter, String charset) {

        Format {
            delimiter = delimiter == null ? "," : delimiter;
            charset = charset == null ? "UTF-8" : charset;
        }
    }

    /** A column with a date, its pattern, and the zone in which days of the source begin; the time may stand in a column of its own. */
    record When(String column, String format, String timeColumn, String timeFormat, String zone) {}

    /** A column and what its words mean. */
    record Words(String column, Map<String, String> values, String otherwise) {}

    /** @throws RuleRefused saying which key cannot be used */
    static ImportMapping read(byte[] yaml) {
        try {
            ImportMapping mapping = YAML.readValue(yaml, ImportMapping.class);
            require("source", mapping);
            mapping.refuseGaps();
            mapping.refuseUnusable();
            return mapping;
        } catch (JsonMappingException e) {
            String key = e.getPath().isEmpty()
                    ? ""
                    : " at "
                            + e.getPath().stream()
                                    .map(JsonMappingException.Reference::getFieldName)
                                    .filter(name -> name != null)
                                    .reduce((outer, inner) -> outer + "." + inner)
                                    .orElse("");
            throw new RuleRefused(
                    "mapping",
                    "cannot be read" + key + ": "
                            + e.getOriginalMessage().lines().findFirst().orElse(""));
        } catch (JsonProcessingException e) {
            throw new RuleRefused(
                    "mapping",
                    "is not well-formed YAML: "
                            + e.getOriginalMessage().lines().findFirst().orElse(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void refuseGaps() {
        require("source", source);
        require("reference", reference);
        require("receivedAt", receivedAt);
        require("receivedAt.column", receivedAt.column());
        require("receivedAt.format", receivedAt.format());
        require("receivedAt.zone", receivedAt.zone());
        if (receivedAt.timeColumn() != null || receivedAt.timeFormat() != null) {
            require("receivedAt.timeColumn", receivedAt.timeColumn());
            require("receivedAt.timeFormat", receivedAt.timeFormat());
        }
        columns.forEach((field, names) -> require("columns." + field, names));
        if (category != null) {
            require("category.column", category.column());
        }
        for (Map<String, ?> fields : List.of(columns, constants)) {
            for (String field : fields.keySet()) {
                if (!FIELDS.contains(field)) {
                    throw new RuleRefused(
                            "mapping",
                            "names the field " + field + ", which is none of "
                                    + FIELDS.stream().sorted().toList());
                }
            }
        }
    }

    private void refuseUnusable() {
        if (source.length() > SOURCE_LIMIT) {
            throw new RuleRefused("mapping", "may have at most " + SOURCE_LIMIT + " characters in source");
        }
        refuseUnusable("format.charset", format.charset(), Charset::forName);
        refuseUnusable(
                "format.delimiter",
                format.delimiter(),
                delimiter -> CSVFormat.RFC4180.builder().setDelimiter(delimiter).get());
        refuseUnusable("receivedAt.format", receivedAt.format(), ReceivedMoment::requireDatePattern);
        if (receivedAt.timeFormat() != null) {
            refuseUnusable("receivedAt.timeFormat", receivedAt.timeFormat(), ReceivedMoment::requireTimePattern);
        }
        if (language != null) {
            refuseUnusable("language", language, Languages::tag);
        }
        refuseUnusable("receivedAt.zone", receivedAt.zone(), ZoneId::of);
    }

    private static void refuseUnusable(String key, String value, Consumer<String> use) {
        try {
            use.accept(value);
        } catch (IllegalArgumentException | DateTimeException | IllformedLocaleException e) {
            throw new RuleRefused("mapping", "has a value in " + key + " that cannot be used: " + value);
        }
    }

    private static void require(String key, Object value) {
        if (value == null) {
            throw new RuleRefused("mapping", "needs the key " + key);
        }
    }

    /** Columns that a file must have. */
    TreeSet<String> namedColumns() {
        TreeSet<String> named = new TreeSet<>(List.of(reference, receivedAt.column()));
        columns.values().forEach(named::addAll);
        if (receivedAt.timeColumn() != null) {
            named.add(receivedAt.timeColumn());
        }
        if (category != null) {
            named.add(category.column());
        }
        return named;
    }

    ImportMapping asked(boolean andAcknowledge, boolean andRemind) {
        return new ImportMapping(
                source,
                reference,
                sameReference,
                format,
                receivedAt,
                columns,
                constants,
                category,
                language,
                narrativeFallback,
                consent,
                acknowledge || andAcknowledge,
                reminders || andRemind);
    }
}
