package bench;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.yaml.snakeyaml.Yaml;

/** What the file says, read here and not by the product: the narrative of each row by the row's own reference. */
record Narratives(String source, int rows, Map<String, String> byReference) {

    static Narratives read(Arguments arguments) throws IOException {
        Map<String, Object> mapping = new Yaml().load(Files.readString(arguments.mapping()));
        Map<?, ?> format = mapping.get("format") instanceof Map<?, ?> given ? given : Map.of();
        List<?> columns = (List<?>) ((Map<?, ?>) mapping.get("columns")).get("description");
        String delimiter = format.get("delimiter") == null ? "," : String.valueOf(format.get("delimiter"));
        Charset charset = format.get("charset") == null
                ? Charset.forName("UTF-8")
                : Charset.forName(String.valueOf(format.get("charset")));
        CSVFormat csv = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        Map<String, String> narratives = new LinkedHashMap<>();
        int rows = 0;
        try (Reader text = Files.newBufferedReader(arguments.file(), charset);
                CSVParser parser = csv.parse(text)) {
            for (CSVRecord row : parser) {
                rows++;
                String narrative = columns.stream()
                        .map(column -> row.get(String.valueOf(column)))
                        .filter(cell -> !cell.isBlank())
                        .findFirst()
                        .orElse((String) mapping.get("narrativeFallback"));
                if (narrative != null) {
                    narratives.put(row.get(String.valueOf(mapping.get("reference"))), narrative);
                }
            }
        }
        return new Narratives(String.valueOf(mapping.get("source")), rows, narratives);
    }
}
