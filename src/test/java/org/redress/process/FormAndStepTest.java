package org.redress.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.beans.Introspector;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.platform.CodeListField;
import org.redress.platform.Field;
import org.redress.platform.FieldType;
import org.redress.platform.Step;
import org.redress.platform.StepInput;
import org.redress.platform.StepInputs;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * A form asks for what the step behind it takes: of that type, among those words, and it says itself what has to be filled in. Nobody
 * learns from a refusal what the form could have told.
 */
class FormAndStepTest {

    private static final Map<Class<?>, Set<String>> TYPES = Map.of(
            FieldType.Text.class, Set.of("textfield", "textarea", "select"),
            FieldType.Email.class, Set.of("textfield"),
            FieldType.Word.class, Set.of("select"),
            FieldType.Yes.class, Set.of("select"),
            FieldType.Tick.class, Set.of("checkbox"),
            FieldType.Day.class, Set.of("textfield"),
            FieldType.Count.class, Set.of("textfield"));

    private record Asked(String form, JsonNode component, StepInput input) {

        String key() {
            return component.path("key").asText();
        }

        boolean isAlwaysAsked() {
            return !component.has("conditional") && !component.path("disabled").asBoolean();
        }

        @Override
        public String toString() {
            return form + "." + key();
        }
    }

    static List<Asked> fields() {
        Map<String, Class<?>> steps = steps();
        List<Asked> fields = new ArrayList<>();
        for (Path model : ModelFiles.in("processes", ".bpmn")) {
            for (UserTask task : Bpmn.readModelFromFile(model.toFile()).getModelElementsByType(UserTask.class)) {
                ServiceTask behind =
                        (ServiceTask) task.getSucceedingNodes().list().get(0);
                List<StepInput> inputs = StepInputs.of(
                        steps.get(behind.getCamundaDelegateExpression().replaceAll("[#{}]", "")));
                components(task.getCamundaFormRef())
                        .filter(component -> component.has("key"))
                        .flatMap(component -> inputs.stream()
                                .filter(input -> input.names()
                                        .contains(component.path("key").asText()))
                                .map(input -> new Asked(task.getCamundaFormRef(), component, input)))
                        .forEach(fields::add);
            }
        }
        return fields;
    }

    @ParameterizedTest
    @MethodSource("fields")
    void what_a_step_cannot_do_without_the_form_requires(Asked field) {
        if (field.input().isRequired() && field.isAlwaysAsked()) {
            assertThat(field.component().path("validate").path("required").asBoolean())
                    .as(field.toString())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("fields")
    void what_a_form_offers_its_step_takes(Asked field) {
        JsonNode component = field.component();
        if (field.input() instanceof CodeListField code) {
            assertThat(component.path("properties").path("codeList").asText())
                    .isEqualTo(code.list().address());
        } else if (field.input() instanceof Field<?> typed) {
            assertThat(TYPES.get(typed.type().getClass()))
                    .contains(component.path("type").asText());
            if (!typed.type().words().isEmpty()) {
                assertThat(component.path("values").findValuesAsText("value"))
                        .isNotEmpty()
                        .isSubsetOf(typed.type().words());
            }
        }
    }

    private static Map<String, Class<?>> steps() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Step.class));
        return scanner.findCandidateComponents("org.redress").stream()
                .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
                .collect(
                        Collectors.toMap(type -> Introspector.decapitalize(type.getSimpleName()), Function.identity()));
    }

    private static Stream<JsonNode> components(String form) {
        try {
            return StreamSupport.stream(
                    new ObjectMapper()
                            .readTree(ModelFiles.read(Path.of("forms", form + ".form")))
                            .path("components")
                            .spliterator(),
                    false);
        } catch (JsonProcessingException e) {
            throw new AssertionError(form, e);
        }
    }
}
