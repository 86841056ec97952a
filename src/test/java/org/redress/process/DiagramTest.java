package org.redress.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pictures are what people talk about, so they are checked like code. */
class DiagramTest {

    static List<Path> models() {
        return ModelFiles.in("processes", ".bpmn");
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_model_is_drawn_completely_and_cleanly(Path file) {
        assertThat(DiagramFindings.in(Bpmn.readModelFromFile(file.toFile()))).isEmpty();
    }

    @Test
    void a_missing_shape_is_found() {
        assertThat(broken(model -> shape(model, "Task_CommunicateDecision")
                        .getParentElement()
                        .removeChildElement(shape(model, "Task_CommunicateDecision"))))
                .contains("Task_CommunicateDecision has no shape");
    }

    @Test
    void a_missing_line_is_found() {
        assertThat(broken(model -> line(model, "Flow_IsRemedyApproved_No")
                        .getParentElement()
                        .removeChildElement(line(model, "Flow_IsRemedyApproved_No"))))
                .contains("Flow_IsRemedyApproved_No has no line");
    }

    @Test
    void overlapping_shapes_are_found() {
        assertThat(broken(model -> bounds(model, "Task_RecordApproval")
                        .setX(bounds(model, "Task_ApproveRemedy").getX() + 20)))
                .contains("Task_RecordApproval overlaps Task_ApproveRemedy");
    }

    @Test
    void a_shape_that_lost_its_line_is_found() {
        assertThat(broken(model -> bounds(model, "Task_ApproveRemedy")
                        .setY(bounds(model, "Task_ApproveRemedy").getY() + 100)))
                .contains("Flow_ApproveRemedy_To_RecordApproval does not leave its source");
    }

    @Test
    void crossing_lines_are_found() {
        assertThat(broken(model -> move(model, "Flow_IsRemedyApproved_No", 0, -100)))
                .anyMatch(finding -> finding.startsWith("Flow_IsRemedyApproved_No crosses "))
                .anyMatch(finding -> finding.startsWith("Flow_IsRemedyApproved_No runs through "));
    }

    @Test
    void a_slanting_line_is_found() {
        assertThat(broken(model -> line(model, "Flow_IsApprovalNeeded_No")
                        .getWaypoints()
                        .iterator()
                        .next()
                        .setY(0)))
                .contains("Flow_IsApprovalNeeded_No has a slanting line");
    }

    @Test
    void a_label_on_a_shape_is_found() {
        assertThat(broken(model -> label(model, "Gateway_IsApprovalNeeded")
                        .setY(bounds(model, "Task_ApproveRemedy").getY())))
                .contains("Gateway_IsApprovalNeeded label lies on Flow_IsApprovalNeeded_Yes");
        assertThat(broken(model -> label(model, "StartEvent_DecisionDue")
                        .setX(bounds(model, "Task_DecideComplaint").getX())))
                .contains("StartEvent_DecisionDue label overlaps Task_DecideComplaint");
    }

    @Test
    void a_main_line_that_breaks_off_is_found() {
        assertThat(broken(model -> line(model, "Flow_RecordDecision_To_DetermineAuthority")
                        .getWaypoints()
                        .iterator()
                        .next()
                        .setY(0)))
                .contains("StartEvent_DecisionDue main line breaks off at Task_RecordDecision");
    }

    private static List<String> broken(Consumer<BpmnModelInstance> damage) {
        BpmnModelInstance model =
                Bpmn.readModelFromFile(Path.of("processes", "resolution.bpmn").toFile());
        damage.accept(model);
        return DiagramFindings.in(model);
    }

    private static void move(BpmnModelInstance model, String flow, double right, double down) {
        for (Waypoint point : line(model, flow).getWaypoints()) {
            point.setX(point.getX() + right);
            point.setY(point.getY() + down);
        }
    }

    private static BpmnShape shape(BpmnModelInstance model, String id) {
        return model.getModelElementById(id + "_di");
    }

    private static BpmnEdge line(BpmnModelInstance model, String id) {
        return model.getModelElementById(id + "_di");
    }

    private static Bounds bounds(BpmnModelInstance model, String id) {
        return shape(model, id).getBounds();
    }

    private static Bounds label(BpmnModelInstance model, String id) {
        return shape(model, id).getBpmnLabel().getBounds();
    }
}
