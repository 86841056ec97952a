package org.redress.intake.bulk;

import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.redress.contract.RuleRefused;
import org.redress.intake.Languages;

/** What a mapping has to say, and whether what it says can be used. */
record MappingCheck(ImportMapping mapping) {

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

    /** @throws RuleRefused saying which key is missing or cannot be used */
    void refuse() {
        refuseGaps();
        refuseUnusable();
    }

    private void refuseGaps() {
        require("source", mapping.source());
        require("reference", mapping.reference());
        require("receivedAt", mapping.receivedAt());
        require("receivedAt.column", mapping.receivedAt().column());
        require("receivedAt.format", mapping.receivedAt().format());
        require("receivedAt.zone", mapping.receivedAt().zone());
        if (mapping.receivedAt().timeColumn() != null || mapping.receivedAt().timeFormat() != null) {
            require("receivedAt.timeColumn", mapping.receivedAt().timeColumn());
            require("receivedAt.timeFormat", mapping.receivedAt().timeFormat());
        }
        mapping.columns().forEach((field, names) -> require("columns." + field, names));
        if (mapping.category() != null) {
            require("category.column", mapping.category().column());
        }
        for (Map<String, ?> fields : List.of(mapping.columns(), mapping.constants())) {
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
        if (mapping.source().length() > SOURCE_LIMIT) {
            throw new RuleRefused("mapping", "may have at most " + SOURCE_LIMIT + " characters in source");
        }
        refuseUnusable("format.charset", mapping.format().charset(), Charset::forName);
        refuseUnusable(
                "format.delimiter",
                mapping.format().delimiter(),
                delimiter -> CSVFormat.RFC4180.builder().setDelimiter(delimiter).get());
        refuseUnusable("receivedAt.format", mapping.receivedAt().format(), ReceivedMoment::requireDatePattern);
        if (mapping.receivedAt().timeFormat() != null) {
            refuseUnusable(
                    "receivedAt.timeFormat", mapping.receivedAt().timeFormat(), ReceivedMoment::requireTimePattern);
        }
        if (mapping.language() != null) {
            refuseUnusable("language", mapping.language(), Languages::tag);
        }
        refuseUnusable("receivedAt.zone", mapping.receivedAt().zone(), ZoneId::of);
    }

    private static void refuseUnusable(String key, String value, Consumer<String> use) {
        try {
            use.accept(value);
        } catch (IllegalArgumentException | DateTimeException | IllformedLocaleException e) {
            throw new RuleRefused("mapping", "has a value in " + key + " that cannot be used: " + value);
        }
    }

    static void require(String key, Object value) {
        if (value == null) {
            throw new RuleRefused("mapping", "needs the key " + key);
        }
    }
}
