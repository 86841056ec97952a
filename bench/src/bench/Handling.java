package bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Drives one complaint from its first task to closure as staff would in Tasklist: find the task, claim it, open the form,
 * fill every field, submit. Knows no order of tasks: the models decide what comes next.
 */
final class Handling {

    private static final int MOST_STEPS = 60;

    private final Staff handler;
    private final List<Staff> everybody;

    /** @param manager reviews what the lead handled: nobody may do both */
    Handling(Staff handler, Staff lead, Staff manager) {
        this.handler = handler;
        this.everybody = List.of(handler, lead, manager);
    }

    /** @param rejected whether the first decision is rejected, so that somebody else reviews it */
    void close(String number, boolean rejected) {
        boolean stillToReject = rejected;
        for (int step = 0; step < MOST_STEPS; step++) {
            if (everybody.stream().anyMatch(worker -> work(worker, number))) {
                continue;
            }
            String status = handler.get("read file", "/api/v1/complaints/" + number)
                    .path("status")
                    .asText();
            if (status.equals("CLOSED")) {
                return;
            }
            if (!status.equals("DECISION_COMMUNICATED")) {
                throw new IllegalStateException(number + " waits in " + status + " and nobody has a task");
            }
            handler.post(
                    "answer",
                    "/api/v1/complaints/" + number + "/answer",
                    Map.of("answer", stillToReject ? "rejected" : "accepted", "reason", "As told on the telephone."));
            stillToReject = false;
        }
        throw new IllegalStateException(number + " is not closed after " + MOST_STEPS + " steps");
    }

    private static boolean work(Staff worker, String number) {
        JsonNode tasks =
                worker.get("task list", "/engine-rest/task?maxResults=10&processInstanceBusinessKey=" + number);
        boolean done = false;
        for (JsonNode task : tasks) {
            done |= complete(worker, number, task);
        }
        return done;
    }

    /** @return false when the task is not for this one, who handled the complaint before */
    private static boolean complete(Staff worker, String number, JsonNode task) {
        String kind = task.path("taskDefinitionKey").asText();
        String path = "/engine-rest/task/" + task.path("id").asText();
        try {
            worker.post("claim", path + "/claim", Map.of("userId", worker.name()));
        } catch (Staff.Refused e) {
            return false;
        }
        if (kind.equals("Task_InvestigateComplaint")) {
            worker.post(
                    "add finding",
                    "/api/v1/complaints/" + number + "/findings",
                    Map.of("issue", "What was promised", "result", "UPHELD", "reason", "The records say so."));
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fill(worker.get("open form", path + "/deployed-form").path("components"), fields);
        worker.post("complete " + kind, path + "/submit-form", Map.of("variables", fields));
        return true;
    }

    private static void fill(JsonNode components, Map<String, Object> fields) {
        for (JsonNode component : components) {
            if (component.has("components")) {
                fill(component.path("components"), fields);
            } else if (component.has("key")) {
                fields.put(component.path("key").asText(), Map.of("value", value(component)));
            }
        }
    }

    private static Object value(JsonNode component) {
        return switch (component.path("type").asText()) {
            case "select", "radio" -> choice(component);
            case "number" -> 1;
            case "checkbox" -> component.path("validate").path("required").asBoolean();
            case "textfield" ->
                component.path("key").asText().matches("peopleAffected|recurrences|.*[aA]mount.*")
                        ? "1"
                        : textOf(component);
            default -> textOf(component);
        };
    }

    private static String textOf(JsonNode component) {
        return List.of("complainedAbout", "complaintAbout", "remedyDueOn")
                        .contains(component.path("key").asText())
                ? ""
                : component.path("key").asText().endsWith("Currency")
                        ? "EUR"
                        : "Checked against the records, 24 March.";
    }

    /** No immediate action and no safety matter unless the form leaves no choice: the everyday complaint. */
    private static String choice(JsonNode component) {
        List<String> values = new ArrayList<>();
        component.path("values").forEach(each -> values.add(each.path("value").asText()));
        String key = component.path("key").asText();
        if (key.startsWith("immediateAction")) {
            return "no";
        }
        return values.contains("NONE") ? "NONE" : values.get(0);
    }
}
