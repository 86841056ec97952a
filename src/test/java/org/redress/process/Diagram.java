package org.redress.process;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** The picture of one model, as rectangles and lines. */
final class Diagram {

    final List<FlowNode> nodes;
    final List<SequenceFlow> flows;
    final Map<BaseElement, Rectangle2D> shapes = new LinkedHashMap<>();
    final Map<SequenceFlow, List<Line2D>> lines = new LinkedHashMap<>();
    final Map<BaseElement, Rectangle2D> labels = new HashMap<>();

    Diagram(BpmnModelInstance model) {
        nodes = List.copyOf(model.getModelElementsByType(FlowNode.class));
        flows = List.copyOf(model.getModelElementsByType(SequenceFlow.class));
        model.getModelElementsByType(BpmnShape.class).forEach(shape -> {
            shapes.put(shape.getBpmnElement(), rectangle(shape.getBounds()));
            label(shape.getBpmnElement(), shape.getBpmnLabel());
        });
        model.getModelElementsByType(BpmnEdge.class).forEach(edge -> {
            lines.put((SequenceFlow) edge.getBpmnElement(), segments(edge));
            label(edge.getBpmnElement(), edge.getBpmnLabel());
        });
    }

    Rectangle2D shape(FlowNode node) {
        return shapes.get(node);
    }

    boolean isInside(ModelElementInstance inner, BaseElement outer) {
        return Stream.iterate(
                        inner.getParentElement(), parent -> parent != null, ModelElementInstance::getParentElement)
                .anyMatch(outer::equals);
    }

    private void label(BaseElement element, BpmnLabel label) {
        if (label != null && label.getBounds() != null) {
            labels.put(element, rectangle(label.getBounds()));
        }
    }

    private static Rectangle2D rectangle(Bounds bounds) {
        return new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }

    private static List<Line2D> segments(BpmnEdge edge) {
        List<Point2D> points = new ArrayList<>();
        edge.getWaypoints().forEach(waypoint -> points.add(new Point2D.Double(waypoint.getX(), waypoint.getY())));
        return IntStream.range(1, points.size())
                .<Line2D>mapToObj(i -> new Line2D.Double(points.get(i - 1), points.get(i)))
                .toList();
    }
}
