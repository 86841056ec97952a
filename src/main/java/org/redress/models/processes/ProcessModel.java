package org.redress.models.processes;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.redress.models.ModelFile;
import org.redress.models.UnreadableModel;
import org.redress.platform.xml.Xml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** One process of a BPMN file: its elements, and how they hang together. */
public final class ProcessModel {

    private static final Set<String> SCOPES = Set.of("process", "subProcess", "transaction", "adHocSubProcess");

    private final Document document;
    private final Element process;
    private final Map<String, Element> byId = new HashMap<>();
    private final Map<String, List<Element>> flows = new HashMap<>();
    private final Map<String, List<Element>> attached = new HashMap<>();

    ProcessModel(Document document, Element process) {
        this.document = document;
        this.process = process;
        Xml.elements(document).forEach(element -> byId.putIfAbsent(Xml.id(element), element));
        all("sequenceFlow").forEach(flow -> add(flows, flow.getAttribute("sourceRef"), flow));
        all("boundaryEvent").forEach(event -> add(attached, event.getAttribute("attachedToRef"), event));
    }

    /** The process of that id; empty when the file cannot be read. */
    public static Optional<ProcessModel> read(ModelFile file, String id) {
        try {
            Document document = file.xml();
            return Xml.elements(document, "process")
                    .filter(process -> Xml.id(process).equals(id))
                    .findFirst()
                    .map(process -> new ProcessModel(document, process));
        } catch (UnreadableModel e) {
            return Optional.empty();
        }
    }

    private static void add(Map<String, List<Element>> lists, String key, Element element) {
        lists.computeIfAbsent(key, any -> new ArrayList<>()).add(element);
    }

    public String id() {
        return Xml.id(process);
    }

    Element process() {
        return process;
    }

    /** The elements of that name in this process. */
    public Stream<Element> all(String localName) {
        return Xml.inside(process, localName);
    }

    public Stream<Element> all() {
        return all("*");
    }

    /** Whether nobody but a calling process starts it. */
    boolean isOnlyCalled() {
        return Xml.camunda(process, "isStartableInTasklist").equals("false")
                && starts().anyMatch(start -> eventDefinitions(start).isEmpty());
    }

    /** The start events of the process itself. */
    Stream<Element> starts() {
        return Xml.children(process, "startEvent").stream();
    }

    static List<Element> eventDefinitions(Element event) {
        return Xml.children(event)
                .filter(child -> child.getLocalName().endsWith("EventDefinition"))
                .toList();
    }

    /** Whether the event is thrown by a token that passes it, and not caught by a waiting one. */
    static boolean isThrown(Element event) {
        return event.getLocalName().equals("intermediateThrowEvent")
                || event.getLocalName().equals("endEvent");
    }

    /** What a reference such as messageRef points to, in this file. */
    Optional<Element> referred(Element from, String attribute) {
        String reference = from.getAttribute(attribute);
        String name = reference.substring(reference.indexOf(':') + 1);
        return name.isEmpty() ? Optional.empty() : Optional.ofNullable(byId.get(name));
    }

    /** The process or sub-process around an element. */
    static Element scopeOf(Element element) {
        Element scope = Xml.parent(element);
        while (scope != null && !SCOPES.contains(scope.getLocalName())) {
            scope = Xml.parent(scope);
        }
        return scope;
    }

    List<Element> outgoing(Element node) {
        return flows.getOrDefault(Xml.id(node), List.of());
    }

    List<Element> boundaryEvents(Element activity) {
        return attached.getOrDefault(Xml.id(activity), List.of());
    }

    /** The nodes a token can get to from a start event, by flows, boundary events and into sub-processes. */
    Set<Element> reachable() {
        Set<Element> reached = new LinkedHashSet<>();
        Deque<Element> open = new ArrayDeque<>();
        entries(process).forEach(open::add);
        while (!open.isEmpty()) {
            Element node = open.remove();
            if (reached.add(node)) {
                outgoing(node).forEach(flow -> referred(flow, "targetRef").ifPresent(open::add));
                open.addAll(boundaryEvents(node));
                if (SCOPES.contains(node.getLocalName())) {
                    entries(node).forEach(open::add);
                }
            }
        }
        return reached;
    }

    private static Stream<Element> entries(Element scope) {
        return Stream.concat(
                Xml.children(scope, "startEvent").stream(),
                Xml.children(scope, "subProcess").stream()
                        .filter(inner -> inner.getAttribute("triggeredByEvent").equals("true")));
    }
}
