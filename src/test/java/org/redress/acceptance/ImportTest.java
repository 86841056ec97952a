package org.redress.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.complaint.ComplaintNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;

/** Receipt of complaints from elsewhere (ISO 10002, 7.2): old complaints come in whole, or it is told which did not and why. */
class ImportTest extends WholeProduct {

    private static final String HEADER = "Id,Received,Subject,Story,Mail\r\n";
    private static final String MAPPING = """
            source: %s
            reference: Id
            receivedAt: {column: Received, format: yyyy-MM-dd, zone: Europe/Berlin}
            columns: {subject: Subject, description: Story, complainant.email: Mail}
            language: en
            consent: true
            """;
    private static final List<String> NARRATIVES = List.of(
            "They charged {$500.00} twice.",
            "${x} #{7*7} *{y} __${z}__",
            "=cmd|' /C calc'!A0",
            "first\r\nsecond\n\n  third, with a tab\t",
            "\"quoted\", 'single' and \\ back",
            " leading and trailing ",
            "배송이 오지 않았습니다. 😀👩‍👩‍👧 \u202Egnp",
            "<script>alert(1)</script>",
            "가나다 x{$1}\n".repeat(2_200));

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void what_people_wrote_comes_back_exactly_and_nobody_is_written_to() {
        StringBuilder file = new StringBuilder("\uFEFF" + HEADER);
        for (int i = 0; i < NARRATIVES.size(); i++) {
            file.append(row("N" + i, "2023-07-01", "Late", NARRATIVES.get(i), aNewAddress()));
        }

        ResponseEntity<Map<String, Object>> answer = send("handler", "narratives", file.toString());

        assertThat(answer.getBody())
                .containsEntry("imported", NARRATIVES.size())
                .containsEntry("rejected", 0);
        assertThat(NARRATIVES.get(NARRATIVES.size() - 1)).hasSize(22_000);
        for (int i = 0; i < NARRATIVES.size(); i++) {
            Map<?, ?> complaint = file(numberOf("narratives", "N" + i));
            assertThat(bytes(complaint.get("description"))).isEqualTo(bytes(NARRATIVES.get(i)));
            assertThat(complaint.get("receivedAt")).isEqualTo("2023-06-30T22:00:00Z");
            assertThat(complaint.get("recordedBy")).isEqualTo("handler");
            assertThat(complaint.get("channel")).isEqualTo("IMPORT");
        }
        assertThat(jdbc.queryForObject(
                        "select count(*) from outbox_mail m join complaint c on c.number = m.complaint_number where c.source = ?",
                        Long.class,
                        "narratives"))
                .isZero();
    }

    @Test
    void bad_rows_are_named_by_line_and_reason_and_stop_no_other() {
        String file = HEADER
                + row("1", "2023-07-01", "Good", "on\nthree\nlines", "")
                + row("2", "01.07.2023", "No such date", "text", "")
                + row("3", "2023-07-01", "No story", "", "")
                + row("4", "2023-07-01", "Bad mail", "text", "a@b.c,evil@x.y")
                + "5,2023-07-01,too,many,fields,here\r\n"
                + row("6", "2999-07-01", "Not yet", "two\r\nlines", "")
                + row("", "2023-07-01", "No id", "text", "")
                + "8,2023-07-01,\"broken\"x,\"quote\"y,\r\n"
                + row("9", "2023-07-01", "Good again", "text", "kim@example.org")
                + row("1", "2023-07-01", "Good", "on\nthree\nlines", "")
                + row("1", "2023-07-01", "Twice", "the same id again", "")
                + "11,2023-07-01,Never,\"closed\r\n\r\n";

        Map<String, Object> result = send("lead", "rows", file).getBody();

        assertThat(result)
                .containsEntry("total", 12)
                .containsEntry("imported", 2)
                .containsEntry("alreadyThere", 1)
                .containsEntry("rejected", 9);
        assertThat(reasons(result))
                .satisfiesExactly(
                        reason -> assertThat(reason).startsWith("5 ").contains("is no date of the form yyyy-MM-dd"),
                        reason -> assertThat(reason).startsWith("6 ").contains("description"),
                        reason -> assertThat(reason).startsWith("7 ").contains("complainant.email"),
                        reason -> assertThat(reason).startsWith("8 ").contains("has 6 fields, the header has 5"),
                        reason -> assertThat(reason).startsWith("9 ").contains("receivedAt"),
                        reason -> assertThat(reason).startsWith("11 ").contains("Id"),
                        reason -> assertThat(reason).startsWith("12 ").contains("is no CSV"),
                        reason -> assertThat(reason).startsWith("17 ").contains("which came with other content"),
                        reason -> assertThat(reason).startsWith("18 ").contains("never closed"));
        assertThat(file(numberOf("rows", "9")).get("subject")).isEqualTo("Good again");
    }

    @Test
    void the_same_file_again_adds_nothing() {
        String file = HEADER + row("1", "2023-07-01", "A", "text", "") + row("2", "2023-07-02", "B", "text", "");
        send("handler", "again", file);

        Map<String, Object> result = send("lead", "again", file + row("3", "2023-07-03", "C", "text", ""))
                .getBody();

        assertThat(result)
                .containsEntry("imported", 1)
                .containsEntry("alreadyThere", 2)
                .containsEntry("rejected", 0);
        assertThat(jdbc.queryForObject("select count(*) from complaint where source = 'again'", Long.class))
                .isEqualTo(3);
    }

    @Test
    void two_imports_of_one_file_at_once_take_each_row_once() throws Exception {
        StringBuilder file = new StringBuilder(HEADER);
        for (int i = 1; i <= 12; i++) {
            file.append(row("R" + i, "2023-07-01", "A", "text " + i, ""));
        }

        List<Map<String, Object>> results = Both.together(List.of(
                () -> send("handler", "both", file.toString()).getBody(),
                () -> send("lead", "both", file.toString()).getBody()));

        assertThat(results)
                .allSatisfy(
                        result -> assertThat(result).containsEntry("total", 12).containsEntry("rejected", 0));
        assertThat((Integer) results.get(0).get("imported")
                        + (Integer) results.get(1).get("imported"))
                .isEqualTo(12);
        assertThat(jdbc.queryForObject("select count(*) from complaint where source = 'both'", Long.class))
                .isEqualTo(12);
    }

    @Test
    void bytes_that_are_no_text_reject_their_row_only() {
        byte[] file = bytes(HEADER + row("1", "2023-07-01", "A", "caf#", "") + row("2", "2023-07-01", "B", "café", ""));
        for (int i = 0; i < file.length; i++) {
            file[i] = file[i] == '#' ? (byte) 0xE9 : file[i];
        }

        Map<String, Object> result =
                send(as("handler"), file, MAPPING.formatted("latin")).getBody();

        assertThat(reasons(result)).singleElement().asString().startsWith("2 ").contains("description");
        assertThat(file(numberOf("latin", "2")).get("description")).isEqualTo("café");
    }

    @Test
    void a_reference_with_another_content_is_no_repeated_row() {
        String file = HEADER
                + row("7", "2023-07-01", "Windows", "first finding", "")
                + row("7", "2023-07-01", "Heating", "second finding", "");

        Map<String, Object> reported = send("handler", "findings", file).getBody();
        Map<String, Object> taken = send(
                        as("handler"), bytes(file), MAPPING.formatted("findings") + "sameReference: import\n")
                .getBody();

        assertThat(reported)
                .containsEntry("imported", 1)
                .containsEntry("alreadyThere", 0)
                .containsEntry("rejected", 1);
        assertThat(reasons(reported))
                .singleElement()
                .asString()
                .contains("3 has the reference of C-", "which came with other content");
        assertThat(taken)
                .containsEntry("imported", 1)
                .containsEntry("alreadyThere", 1)
                .containsEntry("rejected", 0);
        assertThat(jdbc.queryForList(
                        "select description from complaint where source = 'findings' order by number", String.class))
                .containsExactly("first finding", "second finding");
    }

    @Test
    void every_line_is_accounted_for_and_what_became_of_it_can_be_asked_for_again() {
        String file = "sep=;\r\n"
                + (HEADER + row("1", "2023-07-01", "A", "two\nlines", "") + "\r\n2,2023-07-01,B,\"never closed,\r\n"
                                + row("3", "2023-04-31", "C", "text", "") + row("4", "2023-07-01", "D", "text", ""))
                        .replace(",", ";");

        Map<String, Object> result = send("handler", "lines", file).getBody();

        assertThat(result)
                .containsEntry("total", 4)
                .containsEntry("imported", 2)
                .containsEntry("rejected", 2)
                .containsEntry("complete", true);
        assertThat(result.get("lines")).isEqualTo(Map.of("inFile", 8, "inHeader", 2, "blank", 1, "inRows", 5));
        assertThat(String.valueOf(result.get("notes"))).contains("Read as UTF-8 with a semicolon between 5 columns.");
        assertThat(as("lead")
                        .get()
                        .uri("/api/v1/imports/{id}/lines", result.get("id"))
                        .retrieve()
                        .body(String.class)
                        .lines())
                .hasSize(5)
                .contains("3,4,imported,1," + numberOf("lines", "1") + ",")
                .anyMatch(line -> line.startsWith("6,6,rejected,,,"))
                .anyMatch(line -> line.startsWith("7,7,rejected,3,,") && line.contains("is no date of the form"));
        assertThat(as("lead").get().uri("/api/v1/imports").retrieve().body(String.class))
                .contains("4 rows: 2 imported, 0 already there, 2 rejected");
    }

    static List<Arguments> otherKinds() {
        return List.of(
                Arguments.of(
                        "Id;Received;Subject;Story;Mail\n",
                        "With a semicolon it would have them all: say so in format.delimiter"),
                Arguments.of("Id\tReceived\tSubject\tStory\tMail\n", "With a tab it would have them all"),
                Arguments.of(
                        "Id,Received,Subject,Text,Mail\n",
                        "[Story]. The header, read as UTF-8 with a comma between the columns, has 5: [Id, Received, Subject, Text, Mail]"),
                Arguments.of("PK\u0003\u0004...", "save the sheet as"),
                Arguments.of("%PDF-1.7", "is a PDF"),
                Arguments.of("I\0d\0,\0", "seems to be UTF-16"),
                Arguments.of("", "is empty"),
                Arguments.of("Id,Received,Subject,Subject,Story,Mail\n", "has the column Subject twice"));
    }

    @ParameterizedTest
    @MethodSource("otherKinds")
    void a_file_of_another_kind_is_refused_with_what_was_read(String file, String sentence) {
        ResponseEntity<Map<String, Object>> answer = send("handler", "other-kind", file);

        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(String.valueOf(answer.getBody().get("errors"))).contains(sentence);
    }

    @Test
    void columns_nobody_needs_may_be_nameless_or_alike_and_a_byte_order_mark_says_the_charset() {
        String file = "\uFEFFId,Received,,Subject,X,X,Story,Mail,\r\n1,2023-07-01,a,Süß,b,c,배송,,\r\n";

        Map<String, Object> result = send(
                        as("handler"), file.getBytes(StandardCharsets.UTF_16LE), MAPPING.formatted("marked"))
                .getBody();

        assertThat(result).containsEntry("imported", 1);
        assertThat(file(numberOf("marked", "1")).get("description")).isEqualTo("배송");
    }

    @Test
    void bytes_of_windows_are_named_and_read_when_the_mapping_says_so() {
        byte[] file = (HEADER + row("1", "2023-07-01", "A", "café", "")).getBytes(StandardCharsets.ISO_8859_1);

        Map<String, Object> undeclared =
                send(as("handler"), file, MAPPING.formatted("ansi")).getBody();
        Map<String, Object> declared = send(
                        as("handler"), file, MAPPING.formatted("ansi") + "format: {charset: windows-1252}\n")
                .getBody();

        assertThat(reasons(undeclared))
                .singleElement()
                .asString()
                .contains("bytes that are no text in UTF-8", "windows-1252");
        assertThat(declared).containsEntry("imported", 1);
        assertThat(file(numberOf("ansi", "1")).get("description")).isEqualTo("café");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0023-07-01", "1989-12-31", "2999-01-01"})
    void a_date_of_receipt_outside_living_memory_is_refused_at_every_door(String day) {
        assertThat(reasons(send("handler", "floor", HEADER + row("1", day, "A", "text", ""))
                        .getBody()))
                .singleElement()
                .asString()
                .contains("receivedAt must not be");
        var submission = Map.of(
                "complainant",
                Map.of("name", "Kim", "email", "kim@example.org"),
                "subject",
                "s",
                "description",
                "d",
                "consent",
                true,
                "channel",
                "PHONE",
                "receivedAt",
                day + "T10:00:00Z");
        assertThat(as("handler")
                        .post()
                        .uri("/api/v1/complaints")
                        .body(submission)
                        .retrieve()
                        .onStatus(status -> true, (request, answer) -> {})
                        .toBodilessEntity()
                        .getStatusCode()
                        .value())
                .isEqualTo(400);
    }

    @Test
    void any_language_is_kept_and_letters_in_it_are_written_in_english() {
        String mapping = MAPPING.formatted("spanish").replace("language: en", "language: es");

        Map<String, Object> result = send(
                        as("handler"), bytes(HEADER + row("1", "2023-07-01", "A", "No llegó", "")), mapping)
                .getBody();

        assertThat(String.valueOf(result.get("notes"))).contains("The language es is kept", "English");
        assertThat(file(numberOf("spanish", "1")).get("language")).isEqualTo("es");
    }

    @ParameterizedTest
    @ValueSource(strings = {"manager", "quality", "owner"})
    void people_who_do_not_handle_complaints_may_not_import(String user) {
        ResponseEntity<Map<String, Object>> answer =
                send(user, "not-mine", HEADER + row("1", "2023-07-01", "A", "text", ""));

        assertThat(answer.getStatusCode().value()).isEqualTo(403);
        assertThat(jdbc.queryForObject("select count(*) from complaint where source = 'not-mine'", Long.class))
                .isZero();
    }

    @Test
    void strangers_may_not_import() {
        ResponseEntity<Map<String, Object>> answer =
                send(RestClient.create(url("")), bytes(HEADER), MAPPING.formatted("strange"));

        assertThat(answer.getStatusCode().value()).isIn(401, 403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "source: |source: 'open|not well-formed YAML",
                "source: |colour: red\\nsource: |colour",
                "subject: Subject|title: Subject|title",
                "subject: Subject|subject: Nowhere|[Nowhere]",
                "subject: Subject|subject: |columns.subject",
                "reference: Id||reference",
                "Europe/Berlin|Atlantis|receivedAt.zone",
                "yyyy-MM-dd|nonsense|receivedAt.format",
                "language: en|format: {delimiter: ''}|format.delimiter",
                "language: en|format: {charset: UTF-99}|format.charset",
                "language: en|language: klingon_1|language",
                "yyyy-MM-dd|YYYY-MM-dd|receivedAt.format",
                "language: en|category: {otherwise: SERVICE}|category.column",
                "source: |source: a123456789b123456789c123456789d123456789e123456789f123456789|source"
            })
    void a_mapping_that_cannot_be_used_is_refused_before_anything_is_read(String what, String with, String named) {
        String mapping = MAPPING.formatted("refused").replace(what, with == null ? "" : with.replace("\\n", "\n"));

        ResponseEntity<Map<String, Object>> answer =
                send(as("handler"), bytes(HEADER + row("1", "2023-07-01", "A", "text", "")), mapping);

        assertThat(answer.getStatusCode().value())
                .as(mapping + answer.getBody())
                .isEqualTo(422);
        assertThat(answer.getHeaders().getContentType()).hasToString("application/problem+json");
        assertThat(String.valueOf(answer.getBody().get("errors"))).contains("field=mapping", named);
        assertThat(jdbc.queryForObject("select count(*) from complaint where source like 'refused%'", Long.class))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "~", "- a", "just words"})
    void what_is_no_mapping_at_all_is_refused(String mapping) {
        assertThat(send(as("handler"), bytes(HEADER), mapping).getStatusCode().value())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Id,Received\r\n",
                "Id,Received,Subject,Subject,Story,Mail\r\n",
                "\"Id\"x,Received,Subject,Story,Mail\r\n"
            })
    void a_file_without_the_columns_is_refused(String file) {
        assertThat(send(as("handler"), bytes(file), MAPPING.formatted("no-columns"))
                        .getStatusCode()
                        .value())
                .isEqualTo(422);
    }

    @Test
    void a_missing_part_is_refused() {
        var parts = new LinkedMultiValueMap<String, Object>();
        parts.add("file", named("a.csv", bytes(HEADER)));

        assertThat(post(as("handler"), parts).getStatusCode().value()).isEqualTo(400);
    }

    private ResponseEntity<Map<String, Object>> send(String user, String source, String file) {
        return send(as(user), bytes(file), MAPPING.formatted(source));
    }

    private static ResponseEntity<Map<String, Object>> send(RestClient rest, byte[] file, String mapping) {
        var parts = new LinkedMultiValueMap<String, Object>();
        parts.add("file", named("complaints.csv", file));
        parts.add("mapping", named("mapping.yaml", bytes(mapping)));
        return post(rest, parts);
    }

    private static ResponseEntity<Map<String, Object>> post(
            RestClient rest, LinkedMultiValueMap<String, Object> parts) {
        return rest.post()
                .uri("/api/v1/imports")
                .body(parts)
                .retrieve()
                .onStatus(status -> true, (request, response) -> {})
                .toEntity(new ParameterizedTypeReference<>() {});
    }

    private static ByteArrayResource named(String name, byte[] content) {
        return new ByteArrayResource(content) {
            @Override
            public String getFilename() {
                return name;
            }
        };
    }

    private ComplaintNumber numberOf(String source, String reference) {
        return new ComplaintNumber(jdbc.queryForObject(
                "select number from complaint where source = ? and source_reference = ?",
                String.class,
                source,
                reference));
    }

    private static List<String> reasons(Map<String, Object> result) {
        List<String> reasons = new ArrayList<>();
        for (Object each : (List<?>) result.get("errors")) {
            reasons.add(((Map<?, ?>) each).get("line") + " " + ((Map<?, ?>) each).get("reason"));
        }
        return reasons;
    }

    private static String row(String... cells) {
        List<String> quoted = new ArrayList<>();
        for (String cell : cells) {
            quoted.add("\"" + cell.replace("\"", "\"\"") + "\"");
        }
        return String.join(",", quoted) + "\r\n";
    }

    private static byte[] bytes(Object text) {
        return String.valueOf(text).getBytes(StandardCharsets.UTF_8);
    }
}
