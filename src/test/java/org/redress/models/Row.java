package org.redress.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.redress.platform.xml.Xml;
import org.w3c.dom.Element;

/** Draws the flows of a test model: its elements in a row, as far as they have none of their own. */
final class Row {

    private static final Set<String> NOT_IN_THE_ROW =
            Set.of("boundaryEvent", "sequenceFlow", "textAnnotation", "laneSet");

    private Row() {}

    public static String of(String content) {
        List<String> ids = new ArrayList<>(List.of("Start"));
        try {
            Element all = TestContract.file(
                            "row",
                            "<bpmn:all xmlns:bpmn=\"http://www.omg.org/spec/BPMN/20100524/MODEL\""
                                    + " xmlns:camunda=\"http://camunda.org/schema/1.0/bpmn\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                                    + " xmlns:activiti=\"http://activiti.org/bpmn\">"
                                    + content + "</bpmn:all>")
                    .xml()
                    .getDocumentElement();
            if (content.contains("sourceRef=\"Start\"")) {
                return "";
            }
            Xml.children(all)
                    .filter(node -> !NOT_IN_THE_ROW.contains(node.getLocalName()))
                    .filter(node -> !node.getAttribute("triggeredByEvent").equals("true"))
                    .map(Xml::id)
                    .forEach(ids::add);
        } catch (UnreadableModel e) {
            throw new AssertionError(content, e);
        }
        ids.add("End");
        StringBuilder flows = new StringBuilder();
        for (int i = 1; i < ids.size(); i++) {
            flows.append("<bpmn:sequenceFlow id=\"Flow_%d\" sourceRef=\"%s\" targetRef=\"%s\"/>"
                    .formatted(i, ids.get(i - 1), ids.get(i)));
        }
        return flows.toString();
    }
}
