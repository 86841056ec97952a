package org.redress.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the Tasklist of Camunda 7.24 needs to show a form at all, and what people need to fill it in. */
class FormTest {

    /** Others either make the whole form fail there or lose what was typed; a number field drops the signs it does not know. */
    private static final Set<String> TYPES = Set.of("text", "separator", "select", "textarea", "textfield", "checkbox");

    static List<Path> forms() {
        return ModelFiles.in("forms", ".form");
    }

    @Test
    void every_task_has_its_form_and_every_form_its_task() {
        Set<String> used = new TreeSet<>();
        for (Path model : ModelFiles.in("processes", ".bpmn")) {
            Bpmn.readModelFromFile(model.toFile())
                    .getModelElementsByType(UserTask.class)
                    .forEach(task -> used.add(task.getCamundaFormRef() + ".form " + task.getCamundaFormRefBinding()));
        }

        assertThat(forms())
                .extracting(form -> form.getFileName() + " latest")
                .containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    void every_task_speaks_to_the_person_doing_it() {
        for (Path model : ModelFiles.in("processes", ".bpmn")) {
            assertThat(Bpmn.readModelFromFile(model.toFile()).getModelElementsByType(UserTask.class))
                    .allSatisfy(task -> assertThat(task.getDocumentations())
                            .as(task.getId())
                            .isNotEmpty())
                    .allSatisfy(task -> assertThat(task.getCamundaCandidateGroups())
                            .as(task.getId())
                            .isNotBlank());
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_form_is_one_the_tasklist_can_show(Path file) {
        JsonNode form = parse(file);

        assertThat(form.path("id").asText() + ".form")
                .isEqualTo(file.getFileName().toString());
        assertThat(form.path("schemaVersion").asInt()).isEqualTo(16);
        assertThat(form.path("executionPlatformVersion").asText()).isEqualTo("7.24.0");
        assertThat(texts(form, "type")).isSubsetOf(TYPES);
        assertThat(texts(form, "key")).isNotEmpty().doesNotHaveDuplicates();
        assertThat(texts(form, "id")).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_form_begins_with_a_word_to_the_person_and_labels_every_field_once(Path file) {
        JsonNode form = parse(file);

        assertThat(form.path("components").path(0).path("type").asText()).isEqualTo("text");
        assertThat(texts(form, "label")).hasSameSizeAs(texts(form, "key")).doesNotHaveDuplicates();
    }

    private static List<String> texts(JsonNode form, String property) {
        return StreamSupport.stream(form.path("components").spliterator(), false)
                .filter(component -> component.has(property))
                .map(component -> component.get(property).asText())
                .toList();
    }

    private static JsonNode parse(Path file) {
        try {
            return new ObjectMapper().readTree(ModelFiles.read(file));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(file.toString(), e);
        }
    }
}
