package org.redress.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

/**
 * A member of staff who claims tasks and completes their forms over the engine's REST interface, as Tasklist does. The number of a task's process
 * is that of a complaint or of a change.
 */
public final class Handler {

    private static final ParameterizedTypeReference<List<Map<String, Object>>> LIST =
            new ParameterizedTypeReference<>() {};

    /** Fields that take a number; what nothing is offered for is hidden in Tasklist. */
    private static final Set<String> NUMBERS = Set.of("remedyAmount", "amountAtStake", "peopleAffected", "recurrences");

    /** Fields where empty means something. */
    private static final Set<String> EMPTY = Set.of("sentOn", "complainedAbout", "complaintAbout");

    private final String user;
    private final RestClient rest;

    Handler(String user, RestClient rest) {
        this.user = user;
        this.rest = rest;
    }

    public List<Map<String, Object>> tasks(Object number) {
        return rest.get()
                .uri("/engine-rest/task?processInstanceBusinessKey={number}&maxResults=50", number)
                .retrieve()
                .body(LIST);
    }

    /** The everyday complaint: ours, no danger, nothing to be done at once. */
    public void assess(Object number) {
        complete(
                number,
                "Task_AssessComplaint",
                "because",
                Map.of(
                        "scope",
                        "yes",
                        "safetyImplication",
                        "NONE",
                        "immediateActionNeed",
                        "no",
                        "immediateActionPossible",
                        "no"));
    }

    /** Claims the task of this kind and completes it; fields not given are filled with {@code text} or the first choice. */
    public void complete(Object number, String kind, String text, Map<String, Object> given) {
        String taskId = claim(number, kind);
        submit(taskId, filledForm(taskId, text, given));
    }

    Map<String, Object> filledForm(String taskId, String text, Map<String, Object> given) {
        return fill(
                rest.get()
                        .uri("/engine-rest/task/{id}/deployed-form", taskId)
                        .retrieve()
                        .body(Map.class),
                text,
                given);
    }

    void submit(String taskId, Map<String, Object> form) {
        Map<String, Object> variables = new HashMap<>();
        form.forEach((key, value) -> variables.put(key, Map.of("value", value)));
        rest.post()
                .uri("/engine-rest/task/{id}/submit-form", taskId)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("variables", variables))
                .retrieve()
                .toBodilessEntity();
    }

    String claim(Object number, String kind) {
        String taskId = taskId(number, kind);
        rest.post()
                .uri("/engine-rest/task/{id}/claim", taskId)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("userId", user))
                .retrieve()
                .toBodilessEntity();
        return taskId;
    }

    public String taskId(Object number, String kind) {
        List<Map<String, Object>> tasks = tasks(number);
        return tasks.stream()
                .filter(task -> kind.equals(task.get("taskDefinitionKey")))
                .findFirst()
                .map(task -> String.valueOf(task.get("id")))
                .orElseThrow(() -> new AssertionError("no " + kind + " among "
                        + tasks.stream()
                                .map(task -> task.get("taskDefinitionKey"))
                                .toList()));
    }

    private static Map<String, Object> fill(Map<?, ?> part, String text, Map<String, Object> given) {
        Map<String, Object> filled = new LinkedHashMap<>();
        for (Object each : (List<?>) part.get("components")) {
            Map<?, ?> component = (Map<?, ?>) each;
            if (component.get("components") != null) {
                filled.putAll(fill(component, text, given));
            } else if (component.get("key") instanceof String key && !Boolean.TRUE.equals(component.get("disabled"))) {
                Object value = given.getOrDefault(key, valueFor(component, text));
                assertThat(value).as(key).isNotNull();
                filled.put(key, value);
            }
        }
        if ("NONE".equals(filled.get("remedyKind"))) {
            filled.keySet()
                    .removeAll(
                            Set.of("remedyAmount", "remedyCurrency", "remedyText", "obligationDueOn", "remedyDueOn"));
        }
        return filled;
    }

    private static Object valueFor(Map<?, ?> component, String text) {
        return switch (String.valueOf(component.get("type"))) {
            case "select", "radio" -> ((Map<?, ?>) ((List<?>) component.get("values")).get(0)).get("value");
            case "number" -> 1;
            case "checkbox" -> true;
            default ->
                EMPTY.contains(component.get("key"))
                        ? ""
                        : "remedyDueOn".equals(component.get("key"))
                                ? LocalDate.now().plusYears(1).toString()
                                : NUMBERS.contains(component.get("key"))
                                        ? "1"
                                        : component.get("key").toString().endsWith("Currency") ? "EUR" : text;
        };
    }
}
