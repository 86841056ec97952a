package bench.search;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** What is searched: a complaint that was made for it, or a public one, which has neither name nor phone. */
record Text(
        String id,
        String language,
        String name,
        String email,
        String phone,
        String reference,
        List<String> files,
        String subject,
        String account) {

    private static final CSVFormat PUBLIC =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    static List<Text> made(Path folder) throws IOException {
        List<Text> texts = new ArrayList<>();
        for (String language : List.of("ko", "de", "ja", "th")) {
            try (Stream<String> lines = Files.lines(folder.resolve("texts-" + language + ".tsv"))) {
                lines.skip(1)
                        .map(line -> line.split("\t", -1))
                        .map(cells -> new Text(
                                cells[0],
                                language,
                                cells[1],
                                cells[2],
                                cells[3],
                                cells[4],
                                List.of(cells[5].split(";")),
                                cells[6],
                                cells[7]))
                        .forEach(texts::add);
            }
        }
        return texts;
    }

    /** Those with a narrative. */
    static List<Text> cfpb(Path file) throws IOException {
        try (Reader text = Files.newBufferedReader(file);
                CSVParser parser = PUBLIC.parse(text)) {
            return parser.stream()
                    .filter(row -> !row.get("Consumer complaint narrative").isBlank())
                    .map(Text::of)
                    .toList();
        }
    }

    private static Text of(CSVRecord row) {
        String subject =
                String.join(", ", row.get("Product"), row.get("Sub-product"), row.get("Issue"), row.get("Sub-issue"));
        return new Text(
                row.get("Complaint ID"),
                "en",
                null,
                null,
                null,
                row.get("Complaint ID"),
                List.of(),
                subject,
                row.get("Consumer complaint narrative"));
    }
}
