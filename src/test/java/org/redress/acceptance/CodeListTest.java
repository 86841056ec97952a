package org.redress.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.redress.complaint.ComplaintNumber;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientResponseException;

/** A word that an owner adds goes all the way, and one that is ended stays where it is kept. */
class CodeListTest extends WholeProduct {

    private static final Path TABLE = Path.of("processes/decisions/access.dmn");
    private static final int ROUNDS = Integer.getInteger("redress.test.rounds", 3);
    private static final Map<String, String> ANY_VERSION = Map.of("If-Match", "*");

    @Test
    void a_category_is_added_chosen_reassessed_decided_on_ended_and_stays_readable() throws IOException {
        assertThat(put("POOLS", Map.of("labels", Map.of("en", "Pools", "ko", "수영장"))))
                .isEqualTo(201);
        assertThat(put("POOLS_DEPTH", Map.of("parent", "POOLS", "labels", Map.of("en", "Depth", "ko", "깊이"))))
                .isEqualTo(201);

        assertThat(page()).contains("value=\"POOLS_DEPTH\"", "Pools – Depth");
        ComplaintNumber number = complained("POOLS");
        assertThat(file(number).get("category")).isEqualTo("POOLS");

        String task = handler("handler").claim(number, "Task_AssessComplaint");
        assertThat(formOf(task)).contains("수영장 – 깊이");
        deploy(withRow("subcategory", "POOLS_DEPTH"));
        try {
            assess(task, "POOLS_DEPTH");

            assertThat(fileFor("lead", number))
                    .containsEntry("category", "POOLS")
                    .containsEntry("subcategory", "POOLS_DEPTH")
                    .containsEntry("accessLevel", "RESTRICTED");
            String later = handler("handler").claim(complained("POOLS"), "Task_AssessComplaint");
            end("POOLS");

            assertThat(refusedCategory("POOLS")).containsExactly("category");
            assertThat(refusedCategory("POOLS_DEPTH")).containsExactly("category");
            assertThat(page()).doesNotContain("POOLS");
            assertThat(formOf(later)).doesNotContain("POOLS");
            assertThatThrownBy(() -> assess(later, "POOLS_DEPTH"))
                    .isInstanceOf(HttpClientErrorException.BadRequest.class)
                    .hasMessageContaining("What is it about?");
            assertThat(fileFor("lead", number)).containsEntry("subcategory", "POOLS_DEPTH");
            assertThat(found("POOLS_DEPTH")).contains(number.value());
            assertThat(labels()).contains("\"POOLS_DEPTH\":\"Pools – Depth\"");
        } finally {
            deploy(Files.readString(TABLE));
        }
        assertThat(delete("category", "POOLS_DEPTH")).isEqualTo(422);
    }

    @Test
    void a_row_that_names_a_word_of_no_list_is_refused() {
        assertThatThrownBy(() -> deploy(withRow("subcategory", "PULES")))
                .isInstanceOf(HttpClientErrorException.BadRequest.class)
                .hasMessageContaining("is no word of this code list");
    }

    @Test
    void a_kind_of_remedy_says_itself_whether_anything_remains_to_be_done() {
        assertThat(status(
                        as("owner"),
                        HttpMethod.PUT,
                        "/api/v1/codes/remedy-kind/words/VOUCHER",
                        ANY_VERSION,
                        Map.of("trait", "MONEY", "labels", Map.of("en", "Voucher"))))
                .isEqualTo(201);
        ComplaintNumber number = investigated();

        handler("handler")
                .complete(
                        number,
                        "Task_DecideComplaint",
                        "We give 10 EUR.",
                        Map.of("remedyKind", "VOUCHER", "remedyAmount", "10"));

        assertThat(String.valueOf(file(number).get("decisions"))).contains("kind=VOUCHER", "amount=10");
    }

    @Test
    void a_word_is_deleted_or_kept_with_a_complaint_and_never_both() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String word = "RACE" + round;
            assertThat(put(word, Map.of("labels", Map.of("en", "Race")))).isEqualTo(201);
            Callable<Integer> submission = () -> status(anybody(), "/api/v1/complaints", Map.of(), about(word));

            List<Integer> answers =
                    Both.together(List.of(() -> delete("category", word), submission, submission, submission));

            List<Integer> submissions = answers.subList(1, 4);
            if (answers.get(0) == 204) {
                assertThat(submissions).containsOnly(400);
            } else {
                assertThat(answers.get(0)).isEqualTo(422);
                assertThat(submissions).containsOnly(201);
            }
        }
    }

    @Test
    void a_word_is_deleted_or_decided_on_and_never_both() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String word = "COUPON" + round;
            assertThat(status(
                            as("owner"),
                            HttpMethod.PUT,
                            "/api/v1/codes/remedy-kind/words/" + word,
                            ANY_VERSION,
                            Map.of("trait", "DEED", "labels", Map.of("en", "Coupon"))))
                    .isEqualTo(201);
            String task = handler("handler").claim(investigated(), "Task_DecideComplaint");
            Map<String, Object> form =
                    handler("handler").filledForm(task, "We send a coupon.", Map.of("remedyKind", word));

            List<Integer> answers =
                    Both.together(List.of(() -> delete("remedy-kind", word), () -> submitted(task, form)));

            assertThat(answers).isIn(List.of(204, 400), List.of(204, 422), List.of(422, 204));
        }
    }

    @Test
    void a_channel_by_which_somebody_was_told_is_in_use() {
        assertThat(status(
                        as("owner"),
                        HttpMethod.PUT,
                        "/api/v1/codes/channel/words/PIGEON",
                        ANY_VERSION,
                        Map.of("labels", Map.of("en", "Pigeon"))))
                .isEqualTo(201);
        Map<String, Object> byPhone = new HashMap<>(complaint());
        byPhone.put("complainant", Map.of("name", "Kim", "phone", "555 1234"));
        byPhone.put("channel", "PHONE");
        ComplaintNumber number = received(as("handler"), byPhone);

        handler("handler").complete(number, "Task_SendByOtherMeans", "It flew.", Map.of("channelUsed", "PIGEON"));

        assertThat(delete("channel", "PIGEON")).isEqualTo(422);
    }

    private static int delete(String list, String word) {
        return status(
                as("owner"), HttpMethod.DELETE, "/api/v1/codes/" + list + "/words/" + word, ANY_VERSION, Map.of());
    }

    private static int submitted(String task, Map<String, Object> form) {
        try {
            handler("handler").submit(task, form);
            return 204;
        } catch (RestClientResponseException e) {
            return e.getStatusCode().value();
        }
    }

    private static ComplaintNumber investigated() {
        ComplaintNumber number = complained("SERVICE");
        handler("handler")
                .complete(
                        number,
                        "Task_AssessComplaint",
                        "because",
                        Map.of("scope", "yes", "safetyImplication", "NONE", "immediateActionNeed", "no"));
        investigate(number);
        return number;
    }

    private static void investigate(ComplaintNumber number) {
        as("handler")
                .post()
                .uri("/api/v1/complaints/{number}/findings", number)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("issue", "Late", "result", "UPHELD", "reason", "so"))
                .retrieve()
                .toBodilessEntity();
        handler("handler").complete(number, "Task_InvestigateComplaint", "read the log", Map.of());
    }

    private static int put(String word, Map<String, Object> draft) {
        return status(as("owner"), HttpMethod.PUT, "/api/v1/codes/category/words/" + word, ANY_VERSION, draft);
    }

    private static void end(String word) {
        assertThat(put(word, Map.of("labels", Map.of("en", "Pools", "ko", "수영장"), "activeTo", "2020-01-31")))
                .isEqualTo(200);
    }

    private static ComplaintNumber complained(String category) {
        return received(anybody(), about(category));
    }

    private static ComplaintNumber received(RestClient sender, Map<String, Object> complaint) {
        Map<?, ?> receipt = sender.post()
                .uri("/api/v1/complaints")
                .contentType(MediaType.APPLICATION_JSON)
                .body(complaint)
                .retrieve()
                .body(Map.class);
        return new ComplaintNumber(String.valueOf(receipt.get("number")));
    }

    private static Map<String, Object> about(String category) {
        Map<String, Object> complaint = new HashMap<>(complaint());
        complaint.put("category", category);
        return complaint;
    }

    private static List<String> refusedCategory(String category) {
        Map<?, ?> problem = anybody()
                .post()
                .uri("/api/v1/complaints")
                .contentType(MediaType.APPLICATION_JSON)
                .body(about(category))
                .retrieve()
                .onStatus(status -> true, (request, response) -> {})
                .body(Map.class);
        return ((List<?>) problem.get("errors"))
                .stream()
                        .map(error -> String.valueOf(((Map<?, ?>) error).get("field")))
                        .toList();
    }

    private static void assess(String task, String category) {
        handler("handler")
                .submit(
                        task,
                        handler("handler")
                                .filledForm(
                                        task,
                                        "because",
                                        Map.of(
                                                "scope",
                                                "yes",
                                                "category",
                                                category,
                                                "safetyImplication",
                                                "NONE",
                                                "vulnerable",
                                                false,
                                                "immediateActionNeed",
                                                "no")));
    }

    private static Map<String, Object> fileFor(String user, ComplaintNumber number) {
        return as(user).get()
                .uri("/api/v1/complaints/{number}", number)
                .retrieve()
                .body(new ParameterizedTypeReference<>() {});
    }

    private static String formOf(String task) {
        return as("handler")
                .get()
                .uri("/engine-rest/task/{id}/deployed-form", task)
                .header(HttpHeaders.ACCEPT_LANGUAGE, "ko")
                .retrieve()
                .body(String.class);
    }

    private static String found(String category) {
        return as("lead")
                .get()
                .uri("/api/v1/complaints?category={category}", category)
                .retrieve()
                .body(String.class);
    }

    private static String page() {
        return anybody().get().uri("/complain").retrieve().body(String.class);
    }

    private static String labels() {
        return as("handler").get().uri("/api/v1/codes").retrieve().body(String.class);
    }

    /** The table of access with one more input and a first row that asks for this word there. */
    private static String withRow(String fact, String word) throws IOException {
        return Files.readString(TABLE)
                .replaceFirst(
                        "(?=<output )",
                        "<input id=\"Input_own\"><inputExpression id=\"InputExpression_own\" typeRef=\"string\"><text>"
                                + fact + "</text></inputExpression></input>")
                .replaceAll(
                        "(?=<outputEntry id=\"Then_judgeAccess_(\\d+)_1\")",
                        "<inputEntry id=\"When_own_$1\"><text></text></inputEntry>")
                .replaceFirst(
                        "(?=<rule )",
                        "<rule id=\"Rule_own\"><description>Own</description>"
                                + "<inputEntry id=\"When_own_a\"><text></text></inputEntry>"
                                + "<inputEntry id=\"When_own_b\"><text></text></inputEntry>"
                                + "<inputEntry id=\"When_own_c\"><text></text></inputEntry>"
                                + "<inputEntry id=\"When_own_d\"><text>\"" + word + "\"</text></inputEntry>"
                                + "<outputEntry id=\"Then_own_a\"><text>\"RESTRICTED\"</text></outputEntry>"
                                + "<outputEntry id=\"Then_own_b\"><text></text></outputEntry></rule>");
    }

    private static void deploy(String table) {
        var form = new LinkedMultiValueMap<String, Object>();
        form.add("deployment-name", "Access by pools");
        form.add("data", new ByteArrayResource(table.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return "access.dmn";
            }
        });
        as("owner")
                .post()
                .uri("/engine-rest/deployment/create")
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(form)
                .retrieve()
                .toBodilessEntity();
    }
}
