package org.redress.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.redress.complaint.ComplaintNumber;
import org.redress.models.Finding;
import org.redress.models.change.ChangeRequests;
import org.redress.models.change.ChangeState;
import org.redress.models.change.ModelChange;
import org.redress.models.change.ModelChanges;
import org.redress.models.processes.ForeignParts;
import org.redress.record.Actor;
import org.springframework.beans.factory.annotation.Autowired;

/** A process owner brings a model that was made for another installation, and makes it fit without code. */
class ForeignModelTest extends WholeProduct {

    private static final Actor OWNER = new Actor("owner");
    private static final String FILE = "processes/returned-goods.bpmn";
    private static final String FORM = """
        {"type": "default", "id": "lookAtGoods", "schemaVersion": 16, "executionPlatform": "Camunda Platform",
         "executionPlatformVersion": "7.24.0", "components": [{"type": "textfield", "id": "Field_1", "key": "broken", "label": "Broken?"}]}""";

    @Autowired
    private ModelChanges changes;

    @Autowired
    private ChangeRequests requests;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private HistoryService history;

    @Test
    void a_model_from_elsewhere_is_refused_with_reasons_made_fit_approved_and_runs_to_its_end() throws IOException {
        long definitions = repository.createProcessDefinitionQuery().count();
        long change = changes.draft("Returned goods", OWNER);
        changes.add(change, FILE, brought(), OWNER);
        changes.describe(change, ModelChanges.ANY, "Returned goods", "We had this flow before.", null, Set.of(), OWNER);

        assertThat(requests.request(change, OWNER))
                .extracting(Finding::element)
                .contains("Look", "Store", "Tell", "Broken", "yes", "no");
        assertThat(repository.createProcessDefinitionQuery().count()).isEqualTo(definitions);

        assertThat(ForeignParts.of(changes.get(change).file(FILE).orElseThrow().model())
                        .count())
                .isEqualTo(4);
        changes.write(
                change,
                FILE,
                mended(ForeignParts.of(
                                changes.get(change).file(FILE).orElseThrow().model())
                        .removed()),
                OWNER);
        changes.add(change, "forms/lookAtGoods.form", FORM, OWNER);
        assertThat(ForeignParts.of(changes.get(change).file(FILE).orElseThrow().model())
                        .count())
                .isZero();
        assertThat(requests.request(change, OWNER)).isEmpty();

        handler("quality")
                .complete(ModelChange.key(change), "Task_ApproveChange", "Fine.", Map.of("changeApproval", "yes"));
        await().atMost(Duration.ofSeconds(30)).until(() -> changes.get(change).state() == ChangeState.ACTIVE);
        ComplaintNumber number = complain(Map.of("name", "Kim", "email", aNewAddress()), "It arrived broken.");
        String instance = runtime.startProcessInstanceByKey("returned_goods", number.value())
                .getId();
        handler("handler").complete(number, "Look", "yes", Map.of());

        assertThat(history.createHistoricActivityInstanceQuery()
                        .processInstanceId(instance)
                        .activityId("Told")
                        .finished()
                        .count())
                .isEqualTo(1);
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceId(instance)
                        .finished()
                        .count())
                .isEqualTo(1);
    }

    private static String mended(String text) {
        return text.replaceAll(
                        "<bpmn:serviceTask id=\"Store\"[^>]*/>",
                        step("Store", "recordForm", "heading", "The goods", "fields", "broken"))
                .replaceAll(
                        "<bpmn:serviceTask id=\"Tell\"[^>]*/>",
                        step("Tell", "recordRemark", "remarkText", "The maker was told."))
                .replace("<bpmn:exclusiveGateway ", "<bpmn:exclusiveGateway default=\"no\" ")
                .replaceAll("<bpmn:conditionExpression[^>]*(/>|></bpmn:conditionExpression>)", "");
    }

    private static String step(String id, String name, String... inputs) {
        StringBuilder step = new StringBuilder("<bpmn:serviceTask id=\"" + id + "\" camunda:delegateExpression=\"#{"
                + name + "Delegate}\"><bpmn:extensionElements><camunda:inputOutput>");
        for (int i = 0; i < inputs.length; i += 2) {
            step.append("<camunda:inputParameter name=\"")
                    .append(inputs[i])
                    .append("\">")
                    .append(inputs[i + 1])
                    .append("</camunda:inputParameter>");
        }
        return step.append("</camunda:inputOutput></bpmn:extensionElements></bpmn:serviceTask>")
                .toString();
    }

    private static String brought() throws IOException {
        try (InputStream in = ForeignModelTest.class.getResourceAsStream("returned-goods.bpmn")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
