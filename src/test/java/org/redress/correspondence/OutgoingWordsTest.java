package org.redress.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.redress.casework.Issues;

/** Whatever a person types and a letter or a page of the complainant prints says so where it is typed; what does not say so stays inside. */
class OutgoingWordsTest {

    private static final String AGREED = "The complainant reads this";
    private static final Path TAB =
            Path.of("src/main/resources/META-INF/resources/webjars/camunda/app/tasklist/redress");
    private static final Path CODE = Path.of("src/main/java/org/redress");
    private static final Pattern FACT = Pattern.compile("\\$\\{([A-Za-z][A-Za-z.]*)");

    /** What a person typed, by letter or page and fact; each with the places where it is typed. */
    private static final Map<String, List<String>> TYPED = new TreeMap<>(Map.ofEntries(
            Map.entry("out-of-scope reason", List.of("form assessComplaint outOfScopeReason")),
            Map.entry("decision reasons", List.of("form decideComplaint reasons", "tab findings.js text")),
            Map.entry("decision finding.issue", List.of("tab findings.js issue", "code casework/Issues.java issue")),
            Map.entry("decision finding.told", List.of("tab findings.js told", "code casework/Issues.java told")),
            Map.entry("decision remedyText", List.of("form decideComplaint remedyText")),
            Map.entry("decision remedyMoney", List.of("form decideComplaint remedyAmount")),
            Map.entry("decision remedyBy", List.of("form decideComplaint remedyDueOn")),
            Map.entry("decision complaintAbout", List.of("form decideComplaint complaintAbout")),
            Map.entry("decision evidence", List.of("form investigateComplaint evidence")),
            Map.entry("decision reviewReasons", List.of("form reviewComplaint reviewReasons")),
            Map.entry("decision prevention", List.of("form decideComplaint prevention")),
            Map.entry("delay reason", List.of("form explainDelay delayReason")),
            Map.entry("delay expectedAnswer", List.of("form explainDelay expectedAnswer")),
            Map.entry(
                    "extension reason",
                    List.of("tab clocks.js reason", "code escalation/web/ExtensionController.java reason")),
            Map.entry(
                    "information-request what",
                    List.of("tab actions.js what", "code investigation/Question.java what")),
            Map.entry("information-reminder what", List.of("tab actions.js what")),
            Map.entry("answer decision.reasons", List.of("form decideComplaint reasons")),
            Map.entry("answer decision.remedyText", List.of("form decideComplaint remedyText")),
            Map.entry("answer decision.remedyMoney", List.of("form decideComplaint remedyAmount")),
            Map.entry("answer decision.remedyMoney.in", List.of("form decideComplaint remedyAmount")),
            Map.entry("track decision.reasons", List.of("form decideComplaint reasons")),
            Map.entry("track decision.remedy", List.of("form decideComplaint remedyText")),
            Map.entry("track decision.money", List.of("form decideComplaint remedyAmount")),
            Map.entry("track item.what", List.of("tab actions.js what"))));

    /** Dates, addresses, words from our own lists, and what the complainant wrote: nothing that staff typed. */
    private static final Set<String> COUNTED = Set.of(
            "receivedOn",
            "number",
            "answerBy",
            "outside",
            "outside.empty",
            "route",
            "route.name",
            "route.address",
            "route.link",
            "route.free",
            "route.until",
            "route.over",
            "route.words",
            "needUntil",
            "answerLate",
            "trackingLink",
            "acceptLink",
            "rejectLink",
            "closeReason",
            "onceAccepted",
            "onceOver",
            "secondStage",
            "outcome",
            "decidedOn",
            "dueOn",
            "askedOn",
            "step",
            "clockClass",
            "dueAt",
            "priority",
            "level",
            "share",
            "acknowledgeBy",
            "fileLink",
            "tasklistLink",
            "organisation",
            "layout",
            "contact",
            "answered",
            "name",
            "paragraphs",
            "paragraph",
            "paragraph.split",
            "line",
            "at.first",
            "true",
            "findings",
            "findings.empty",
            "finding",
            "finding.result",
            "finding.told.empty",
            "decision",
            "decision.outcome",
            "page",
            "answer",
            "answers",
            "reason",
            "item.by",
            "needed",
            "done",
            "status",
            "stages",
            "reached",
            "place.index",
            "subject",
            "closedOn",
            "open",
            "nonce",
            "text",
            "problems.isEmpty",
            "tooLate",
            "task",
            "groups",
            "tries",
            "accounts",
            "healthLink",
            "about",
            "lead",
            "ordered",
            "answerUntil",
            "disputeUntil",
            "mayDispute",
            "day",
            "reconsidered",
            "withdrawable",
            "kept",
            "outsideOpen",
            "answersFor",
            "document.name",
            "enclosed",
            "enclosed.empty",
            "finding.before",
            "firstOutcome",
            "upheld",
            "partlyUpheld",
            "reviewed",
            "reviewChanged",
            "measure",
            "rejected",
            "statement",
            "asked",
            "next",
            "recordedBy",
            "saidOn",
            "typed",
            "answerable",
            "decisions",
            "decisions.empty",
            "decision.answer",
            "decision.answeredOn",
            "decision.toldOn",
            "description",
            "desired",
            "document.id",
            "document.on",
            "document.size",
            "letters",
            "letters.empty",
            "letter.enclosed",
            "letter.enclosed.empty",
            "letter.id",
            "letter.language",
            "letter.on",
            "letter.onPaper",
            "letter.subject",
            "nextUntil",
            "nextWhy",
            "nextWhy.empty",
            "said",
            "sent",
            "sent.empty",
            "statement.on",
            "statement.words",
            "why",
            "why.empty");

    @Test
    void every_fact_of_a_letter_is_known_as_typed_or_as_counted() throws IOException {
        Set<String> unknown = new TreeSet<>();
        for (Path letter : letters()) {
            String name = nameOf(letter);
            factsOf(letter).stream()
                    .filter(fact -> !TYPED.containsKey(name + " " + fact) && !COUNTED.contains(fact))
                    .forEach(fact -> unknown.add(name + " " + fact));
        }

        assertThat(unknown)
                .as("say of each whether a person types it, and where")
                .isEmpty();
    }

    @Test
    void every_typed_fact_is_printed_somewhere() throws IOException {
        Set<String> printed = new TreeSet<>();
        for (Path letter : letters()) {
            factsOf(letter).forEach(fact -> printed.add(nameOf(letter) + " " + fact));
        }

        assertThat(printed).containsAll(TYPED.keySet());
    }

    @Test
    void the_field_of_every_typed_fact_says_who_reads_it() {
        TYPED.values().stream()
                .flatMap(List::stream)
                .distinct()
                .forEach(place -> assertThat(describedAt(place)).as(place).contains(AGREED));
    }

    @Test
    void no_other_field_of_a_form_claims_it() throws IOException {
        for (Path form : filesIn(Path.of("forms"))) {
            for (JsonNode field : new ObjectMapper().readTree(form.toFile()).path("components")) {
                String place = "form " + form.getFileName().toString().replace(".form", "") + " "
                        + field.path("key").asText();
                boolean outgoing = TYPED.values().stream().anyMatch(places -> places.contains(place));
                assertThat(field.path("description").asText().contains(AGREED))
                        .as(place)
                        .isEqualTo(outgoing);
            }
        }
    }

    @Test
    void a_letter_gets_findings_without_what_is_internal_in_them() {
        assertThat(Issues.ToldFinding.class.getRecordComponents())
                .extracting(component -> component.getName())
                .containsExactly("issue", "result", "told", "before");
    }

    private static List<Path> letters() throws IOException {
        return Stream.of(
                        filesIn(Path.of("src/main/resources/mail/text")),
                        filesIn(Path.of("src/main/resources/mail/html")),
                        List.of(
                                Path.of("src/main/resources/templates/answer/answer.html"),
                                Path.of("src/main/resources/templates/intake/track.html")))
                .flatMap(List::stream)
                .filter(path -> !path.endsWith("layout.html"))
                .toList();
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String nameOf(Path letter) {
        return letter.getFileName().toString().replaceAll("\\..*", "");
    }

    private static Set<String> factsOf(Path letter) {
        return new TreeSet<>(FACT.matcher(read(letter))
                .results()
                .map(found -> found.group(1))
                .toList());
    }

    /** A field of a form, of the tab, or of a request body, with the words beside it. */
    private static String describedAt(String place) {
        String[] parts = place.split(" ");
        return switch (parts[0]) {
            case "form" -> formField(parts[1], parts[2]);
            case "tab" -> saying("name: '" + parts[2] + "'[^}]*", read(TAB.resolve(parts[1])));
            default ->
                saying(
                        "@Schema\\(\\s*description =\\s*\"[^\"]*\"\\)\\s+String " + parts[2] + "\\b",
                        read(CODE.resolve(parts[1])));
        };
    }

    private static String formField(String form, String key) {
        try {
            JsonNode fields = new ObjectMapper()
                    .readTree(Path.of("forms", form + ".form").toFile())
                    .path("components");
            return StreamSupport.stream(fields.spliterator(), false)
                    .filter(field -> key.equals(field.path("key").asText()))
                    .map(field -> field.path("description").asText())
                    .findFirst()
                    .orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One file may have fields of the same name in several of its forms. */
    private static String saying(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group())
                .filter(found -> found.contains(AGREED))
                .findFirst()
                .orElse("");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
