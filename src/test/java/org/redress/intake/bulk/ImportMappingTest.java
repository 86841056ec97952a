package org.redress.intake.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.redress.contract.RuleRefused;

class ImportMappingTest {

    private static final String HEADER =
            "Date received,Product,Sub-product,Issue,Consumer complaint narrative,State,Complaint ID\r\n";

    @Test
    void the_worked_example_reads_a_row_exactly() throws IOException {
        ImportMapping mapping = ImportMapping.read(Files.readAllBytes(Path.of("docs/import/cfpb-mapping.yaml")));
        Map<String, String> row = row("2023-07-01,Debt collection,,Threats,\" {$500.00}\r\n${x} =cmd\n\",NY,42\r\n");

        var submission = new ImportRow(row, mapping).submission();

        assertThat(submission.description()).isEqualTo(" {$500.00}\r\n${x} =cmd\n");
        assertThat(submission.subject()).isEqualTo("Threats");
        assertThat(submission.product()).isEqualTo("Debt collection");
        assertThat(submission.category()).isEqualTo("CONDUCT");
        assertThat(submission.receivedAt()).isEqualTo("2023-07-01T04:00:00Z");
        assertThat(new ImportRow(row, mapping).reference()).isEqualTo("42");
        assertThat(mapping.acknowledge()).isFalse();
    }

    @Test
    void an_unknown_key_or_field_is_refused_by_name() {
        assertThatThrownBy(() -> read("source: a\ncolour: red\n"))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("colour");
        assertThatThrownBy(() -> read("""
                source: a
                reference: id
                receivedAt: {column: d, format: yyyy, zone: UTC}
                columns: {nonsense: [x]}
                """)).isInstanceOf(RuleRefused.class).hasMessageContaining("nonsense");
        assertThatThrownBy(() -> read("source: a\n"))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("reference");
    }

    private static ImportMapping read(String yaml) {
        return ImportMapping.read(yaml.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> row(String line) throws IOException {
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(HEADER + line))
                .iterator()
                .next()
                .toMap();
    }
}
