package org.redress.process;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** What a careful eye would find fault with in the picture of a model. */
final class DiagramFindings {

    private final Diagram picture;
    private final List<String> findings = new ArrayList<>();

    private DiagramFindings(BpmnModelInstance model) {
        picture = new Diagram(model);
    }

    static List<String> in(BpmnModelInstance model) {
        var all = new DiagramFindings(model);
        all.everythingIsDrawn();
        if (all.findings.isEmpty()) {
            all.shapesDoNotOverlap();
            all.linesAreStraightAndDocked();
            all.linesDoNotCross();
            all.linesAvoidForeignShapes();
            all.labelsAreFree();
            all.flowsGoToTheRight();
            all.mainLineIsStraight();
        }
        return all.findings;
    }

    private void everythingIsDrawn() {
        for (FlowNode node : picture.nodes) {
            check(picture.shapes.containsKey(node), node, "has no shape");
            if ((node instanceof Event || node instanceof Gateway) && named(node.getName())) {
                check(picture.labels.containsKey(node), node, "has no label position");
            }
        }
        for (SequenceFlow flow : picture.flows) {
            check(picture.lines.containsKey(flow), flow, "has no line");
            check(!named(flow.getName()) || picture.labels.containsKey(flow), flow, "has no label position");
        }
    }

    private void shapesDoNotOverlap() {
        for (FlowNode one : picture.nodes) {
            for (FlowNode other : picture.nodes) {
                if (picture.isInside(one, other)) {
                    check(picture.shape(other).contains(picture.shape(one)), one, "sticks out of " + other.getId());
                } else if (one != other
                        && !picture.isInside(other, one)
                        && !attached(one, other)
                        && !attached(other, one)) {
                    check(!picture.shape(one).intersects(picture.shape(other)), one, "overlaps " + other.getId());
                }
            }
        }
    }

    private void linesAreStraightAndDocked() {
        picture.lines.forEach((flow, line) -> {
            check(line.stream().allMatch(DiagramFindings::orthogonal), flow, "has a slanting line");
            check(onBorder(line.get(0).getP1(), picture.shape(flow.getSource())), flow, "does not leave its source");
            check(
                    onBorder(line.get(line.size() - 1).getP2(), picture.shape(flow.getTarget())),
                    flow,
                    "does not reach its target");
        });
    }

    private void linesDoNotCross() {
        for (SequenceFlow one : picture.flows) {
            for (SequenceFlow other : picture.flows) {
                boolean related = one.getSource().equals(other.getSource())
                        || one.getTarget().equals(other.getTarget());
                if (one != other
                        && picture.lines.get(one).stream()
                                .anyMatch(a -> picture.lines.get(other).stream()
                                        .anyMatch(b -> related ? cross(a, b) : a.intersectsLine(b)))) {
                    check(false, one, "crosses " + other.getId());
                }
            }
        }
    }

    private void linesAvoidForeignShapes() {
        picture.lines.forEach((flow, line) -> picture.nodes.stream()
                .filter(node -> !node.equals(flow.getSource()) && !node.equals(flow.getTarget()))
                .filter(node -> !picture.isInside(flow, node))
                .filter(node -> line.stream().anyMatch(picture.shape(node)::intersectsLine))
                .forEach(node -> check(false, flow, "runs through " + node.getId())));
    }

    private void labelsAreFree() {
        picture.labels.forEach((owner, label) -> {
            picture.labels.forEach((other, otherLabel) -> check(
                    owner.equals(other) || !label.intersects(otherLabel),
                    owner,
                    "label overlaps label of " + other.getId()));
            picture.nodes.stream()
                    .filter(node -> !picture.isInside(owner, node))
                    .forEach(node -> check(
                            !label.intersects(core(picture.shape(node))), owner, "label overlaps " + node.getId()));
            picture.lines.forEach((flow, line) ->
                    check(line.stream().noneMatch(label::intersectsLine), owner, "label lies on " + flow.getId()));
        });
    }

    private void flowsGoToTheRight() {
        for (SequenceFlow flow : picture.flows) {
            boolean backwards = picture.shape(flow.getTarget()).getCenterX()
                    < picture.shape(flow.getSource()).getCenterX();
            check(
                    !backwards || reachable(flow.getTarget()).contains(origin(flow.getSource())),
                    flow,
                    "goes to the left without being a loop");
        }
    }

    /** From every start, the straight line to the right ends at an end event or at an event that leads back. */
    private void mainLineIsStraight() {
        for (FlowNode start : picture.nodes) {
            if (start.getIncoming().isEmpty() && start instanceof Event && !(start instanceof BoundaryEvent)) {
                FlowNode last = start;
                for (FlowNode next = start; next != null; next = straightOn(next)) {
                    last = next;
                }
                check(last instanceof Event && last != start, start, "main line breaks off at " + last.getId());
            }
        }
    }

    private FlowNode straightOn(FlowNode node) {
        return node.getOutgoing().stream()
                .filter(flow -> picture.lines.get(flow).size() == 1)
                .filter(flow -> picture.lines.get(flow).get(0).getY1()
                        == picture.lines.get(flow).get(0).getY2())
                .filter(flow -> picture.lines.get(flow).get(0).getX1()
                        < picture.lines.get(flow).get(0).getX2())
                .map(SequenceFlow::getTarget)
                .findFirst()
                .orElse(null);
    }

    private Set<FlowNode> reachable(FlowNode from) {
        Set<FlowNode> found = new HashSet<>();
        List<FlowNode> open = new ArrayList<>(List.of(from));
        while (!open.isEmpty()) {
            FlowNode node = open.remove(0);
            if (found.add(node)) {
                node.getOutgoing().forEach(flow -> open.add(flow.getTarget()));
                picture.nodes.stream().filter(event -> attached(event, node)).forEach(open::add);
            }
        }
        return found;
    }

    /** An event on the border of an activity comes from that activity. */
    private static FlowNode origin(FlowNode node) {
        return node instanceof BoundaryEvent boundary ? boundary.getAttachedTo() : node;
    }

    /** A boundary event sits on the border of its task. */
    private static boolean attached(FlowNode event, FlowNode task) {
        return event instanceof BoundaryEvent boundary && task.equals(boundary.getAttachedTo());
    }

    private static boolean orthogonal(Line2D line) {
        return line.getX1() == line.getX2() || line.getY1() == line.getY2();
    }

    /** Lines that share an end may run together for a while, but never through each other. */
    private static boolean cross(Line2D a, Line2D b) {
        return a.relativeCCW(b.getP1()) * a.relativeCCW(b.getP2()) < 0
                && b.relativeCCW(a.getP1()) * b.relativeCCW(a.getP2()) < 0;
    }

    private static boolean onBorder(Point2D point, Rectangle2D shape) {
        return core(shape).outcode(point) != 0 && grown(shape).contains(point);
    }

    private static Rectangle2D core(Rectangle2D shape) {
        return new Rectangle2D.Double(shape.getX() + 2, shape.getY() + 2, shape.getWidth() - 4, shape.getHeight() - 4);
    }

    private static Rectangle2D grown(Rectangle2D shape) {
        return new Rectangle2D.Double(shape.getX() - 1, shape.getY() - 1, shape.getWidth() + 2, shape.getHeight() + 2);
    }

    private static boolean named(String name) {
        return name != null && !name.isBlank();
    }

    private void check(boolean fine, BaseElement element, String fault) {
        if (!fine) {
            findings.add(element.getId() + " " + fault);
        }
    }
}
