package org.redress.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.beans.Introspector;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.InformationRequirement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.redress.complaint.AllMessages;
import org.redress.platform.FlowVariable;
import org.redress.platform.Step;
import org.redress.platform.StepDescription;
import org.redress.platform.StepDescription.Called;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.util.ClassUtils;

/**
 * Models, decisions, forms, steps and flow variables agree in both directions. That whatever a model names exists is held by
 * {@code ShippedModelsTest}, that each form has its task by {@link FormTest}; here nothing is left over and nothing is lost on the way.
 */
class ProcessContractTest {

    /** At receipt, and whenever its facts change, wherever the process stands. */
    /** By the guard, and by whoever writes letters. */
    private static final List<String> ASKED_FROM_CODE = List.of("judgeAccess", "findOutsideRoutes");

    /** Steps at which the engine ends a transaction on purpose, besides tasks, timers and messages (docs/adr/0002). */
    private static final Set<String> SAVE_POINTS = Set.of("Task_MoveRunningComplaints");

    private static final Map<String, StepDescription> STEPS = steps();

    @Test
    void every_step_and_listener_is_used_or_a_building_block_and_none_is_called_by_another_name() {
        Set<String> used = Stream.concat(
                        each(ServiceTask.class).map(ServiceTask::getCamundaDelegateExpression),
                        each(MessageEventDefinition.class)
                                .map(MessageEventDefinition::getCamundaDelegateExpression)
                                .filter(Objects::nonNull))
                .map(ProcessContractTest::bean)
                .collect(Collectors.toSet());
        Set<String> listening = each(CamundaTaskListener.class)
                .map(listener -> bean(listener.getCamundaDelegateExpression()))
                .collect(Collectors.toSet());

        Set<String> forOwners = STEPS.entrySet().stream()
                .filter(step -> step.getValue().isBuildingBlock())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        assertThat(STEPS.keySet()).containsAll(used);
        assertThat(Stream.concat(used.stream(), forOwners.stream()).collect(Collectors.toSet()))
                .isEqualTo(STEPS.keySet());
        assertThat(listening)
                .isEqualTo(found(new AssignableTypeFilter(TaskListener.class)).stream()
                        .map(ProcessContractTest::bean)
                        .collect(Collectors.toSet()));
    }

    @Test
    void label_id_bean_and_announcement_of_a_step_share_one_phrase() {
        assertThat(each(ServiceTask.class).toList()).isNotEmpty().allSatisfy(task -> {
            String bean = bean(task.getCamundaDelegateExpression());
            String phrase = camelCase(task.getName());
            assertThat(camelCase(STEPS.get(bean).label())).as(task.getId()).isEqualTo(phrase);
            assertThat(task.getId()).isEqualTo("Task_" + phrase);
            assertThat(bean).isEqualTo(Introspector.decapitalize(phrase) + "Delegate");
        });
    }

    @Test
    void every_message_of_the_house_is_waited_for() {
        Set<String> awaited = Stream.concat(
                        each(ReceiveTask.class).map(ReceiveTask::getMessage),
                        each(MessageEventDefinition.class)
                                .filter(event -> event.getCamundaDelegateExpression() == null)
                                .map(MessageEventDefinition::getMessage))
                .map(Message::getName)
                .collect(Collectors.toSet());

        assertThat(awaited)
                .containsExactlyInAnyOrderElementsOf(
                        AllMessages.KNOWN.factsByName().keySet());
    }

    @Test
    void every_decision_is_asked_and_every_process_is_called_or_told() {
        Set<String> processes = each(Process.class).map(Process::getId).collect(Collectors.toSet());
        Set<String> called = Stream.concat(
                        each(CallActivity.class)
                                .map(CallActivity::getCalledElement)
                                .filter(name -> !name.startsWith("$")),
                        decisions().flatMap(ProcessContractTest::results).filter(processes::contains))
                .collect(Collectors.toSet());
        each(StartEvent.class)
                .filter(start -> start.getParentElement() instanceof Process
                        && !start.getEventDefinitions().isEmpty())
                .forEach(start -> called.add(((Process) start.getParentElement()).getId()));
        offered().map(Called::process).forEach(called::add);
        Set<String> asked = Stream.concat(
                        ASKED_FROM_CODE.stream(),
                        Stream.concat(
                                each(BusinessRuleTask.class).map(BusinessRuleTask::getCamundaDecisionRef),
                                decisions()
                                        .flatMap(decision -> decision.getInformationRequirements().stream())
                                        .map(InformationRequirement::getRequiredDecision)
                                        .filter(Objects::nonNull)
                                        .map(Decision::getId)))
                .collect(Collectors.toSet());

        assertThat(asked).isEqualTo(decisions().map(Decision::getId).collect(Collectors.toSet()));
        assertThat(called).isEqualTo(processes);
    }

    @Test
    void the_engine_remembers_only_what_a_diagram_a_decision_a_form_or_a_later_step_asks_for() {
        String models = Stream.of(
                        ModelFiles.in("processes", ".bpmn"),
                        ModelFiles.in("processes/decisions", ".dmn"),
                        ModelFiles.in("forms", ".form"))
                .flatMap(List::stream)
                .map(ModelFiles::read)
                .collect(Collectors.joining());
        Set<String> readLater = Stream.concat(
                        STEPS.values().stream()
                                .flatMap(step -> Stream.concat(
                                        step.reads().stream(),
                                        step.isBuildingBlock() ? step.writes().stream() : Stream.empty())),
                        offered().flatMap(process -> process.results().stream()))
                .collect(Collectors.toSet());

        assertThat(flowVariables())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(readLater.contains(name)
                                || Pattern.compile("[$#]\\{[^}<]*\\b" + name + "\\b[^}<]*}|<text>" + name
                                                + "</text>|[=(]" + name + "\\b")
                                        .matcher(models)
                                        .find())
                        .as(name)
                        .isTrue());
    }

    @Test
    void every_flow_variable_is_announced_by_a_step_and_every_announced_result_is_a_flow_variable() {
        Set<String> written =
                STEPS.values().stream().flatMap(step -> step.writes().stream()).collect(Collectors.toSet());
        Set<String> announced = STEPS.values().stream()
                .flatMap(step -> Stream.concat(step.reads().stream(), step.writes().stream()))
                .collect(Collectors.toSet());

        assertThat(flowVariables()).containsAll(written);
        assertThat(announced).containsAll(flowVariables());
    }

    @Test
    void the_step_behind_a_task_reads_the_whole_form() {
        assertThat(each(UserTask.class).toList()).isNotEmpty().allSatisfy(task -> {
            List<FlowNode> behind = task.getSucceedingNodes().list();
            assertThat(behind).as(task.getId()).singleElement().isInstanceOf(ServiceTask.class);
            StepDescription step = STEPS.get(bean(((ServiceTask) behind.get(0)).getCamundaDelegateExpression()));
            assertThat(step.reads()).as(task.getId()).containsAll(fields(task.getCamundaFormRef()));
        });
    }

    @Test
    void nothing_typed_is_lost_at_a_save_point_between_a_task_and_its_step() {
        assertThat(each(UserTask.class).toList()).allSatisfy(task -> {
            assertThat(task.isCamundaAsyncAfter()).as(task.getId()).isFalse();
            assertThat(task.getSucceedingNodes().list())
                    .as("behind " + task.getId())
                    .noneMatch(ProcessContractTest::isSavePoint);
        });
    }

    @Test
    void every_save_point_is_one_placed_on_purpose() {
        assertThat(each(FlowNode.class).filter(ProcessContractTest::isSavePoint).map(FlowNode::getId))
                .containsExactlyInAnyOrderElementsOf(SAVE_POINTS);
    }

    /** Processes that owners' flows may call. */
    private static Stream<Called> offered() {
        return STEPS.values().stream().flatMap(step -> step.offered().stream());
    }

    private static <T extends ModelElementInstance> Stream<T> each(Class<T> kind) {
        return ModelFiles.in("processes", ".bpmn").stream()
                .map(file -> Bpmn.readModelFromFile(file.toFile()))
                .map(model -> model.getModelElementsByType(kind))
                .flatMap(Collection::stream);
    }

    /** The model API knows no save points at some kinds of nodes; the attributes are the same. */
    private static boolean isSavePoint(FlowNode node) {
        return Stream.of("asyncBefore", "asyncAfter", "async")
                .anyMatch(
                        attribute -> "true".equals(node.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, attribute)));
    }

    private static Stream<Decision> decisions() {
        return ModelFiles.in("processes/decisions", ".dmn").stream()
                .flatMap(file -> Dmn.readModelFromFile(file.toFile()).getModelElementsByType(Decision.class).stream());
    }

    private static Stream<String> results(Decision decision) {
        return decision.getExpression() instanceof DecisionTable table
                ? table.getRules().stream()
                        .flatMap(rule -> rule.getOutputEntries().stream())
                        .map(entry -> entry.getTextContent().strip().replace("\"", ""))
                : Stream.empty();
    }

    private static Map<String, StepDescription> steps() {
        return found(new AnnotationTypeFilter(Step.class)).stream()
                .collect(Collectors.toMap(
                        ProcessContractTest::bean,
                        type -> StepDescription.of(bean(type), type),
                        (one, other) -> one,
                        TreeMap::new));
    }

    private static Set<String> flowVariables() {
        return found(new RegexPatternTypeFilter(Pattern.compile(".*Variables"))).stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(field -> field.getType() == FlowVariable.class && Modifier.isStatic(field.getModifiers()))
                .map(ProcessContractTest::nameOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String nameOf(Field constant) {
        try {
            constant.setAccessible(true);
            return ((FlowVariable<?>) constant.get(null)).name();
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Class<?>> found(TypeFilter filter) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(filter);
        return scanner.findCandidateComponents("org.redress").stream()
                .<Class<?>>map(candidate -> ClassUtils.resolveClassName(
                        candidate.getBeanClassName(), ProcessContractTest.class.getClassLoader()))
                .toList();
    }

    private static List<String> fields(String form) {
        try {
            return new ObjectMapper()
                    .readTree(ModelFiles.read(Path.of("forms", form + ".form")))
                    .findValuesAsText("key");
        } catch (JsonProcessingException e) {
            throw new AssertionError(form, e);
        }
    }

    private static String bean(Class<?> type) {
        return Introspector.decapitalize(type.getSimpleName());
    }

    private static String bean(String expression) {
        return expression.replaceAll("[#{}]", "");
    }

    /** Articles are for reading only. */
    private static String camelCase(String label) {
        return Stream.of(label.split("[ -]"))
                .filter(word -> !word.equals("the"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }
}
