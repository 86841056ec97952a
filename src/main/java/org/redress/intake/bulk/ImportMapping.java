package org.redress.intake.bulk;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.redress.contract.RuleRefused;

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
            MappingCheck.require("source", mapping);
            new MappingCheck(mapping).refuse();
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
