package org.redress.models.processes;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redress.models.Findings;
import org.redress.models.ModelContext;
import org.redress.platform.FlowVariable;
import org.redress.platform.xml.Xml;
import org.w3c.dom.Element;

/** What is read somewhere is written somewhere: in the process itself, at its start, or by the process that calls it. */
final class VariableRules {

    private final ProcessModel process;
    private final ModelContext surroundings;
    private final Findings findings;

    private VariableRules(ProcessModel process, ModelContext surroundings, Findings findings) {
        this.process = process;
        this.surroundings = surroundings;
        this.findings = findings;
    }

    static void check(ProcessModel process, ModelContext surroundings, Findings findings) {
        VariableRules rules = new VariableRules(process, surroundings, findings);
        surroundings.use(process).needs().forEach(rules::checkNeed);
        process.all("callActivity").forEach(rules::checkCall);
    }

    private void checkNeed(String name, Element reader) {
        if (!process.isOnlyCalled()) {
            if (name.equals(FlowVariable.WORKING_TEAM.name())) {
                return;
            }
            findings.add(
                    reader,
                    "Nothing writes the variable \"" + name
                            + "\"; correct the name, or place a step or form that writes it.");
            return;
        }
        surroundings
                .callersOf(process)
                .filter(caller -> !surroundings.isNew(caller.id()))
                .filter(caller -> callsOf(caller, process.id())
                        .anyMatch(call -> !handedOver(call, "in", "target").contains(name)))
                .forEach(
                        caller -> findings.add(
                                reader,
                                "Nothing writes the variable \"" + name + "\", and the process \"" + caller.id()
                                        + "\", which calls this one, does not hand it over; correct the name or change that process too."));
    }

    private void checkCall(Element call) {
        Optional<ProcessModel> called = surroundings.process(call.getAttribute("calledElement"));
        if (called.isEmpty()) {
            return;
        }
        VariableUse use = surroundings.use(called.get());
        Set<String> given = handedOver(call, "in", "target");
        if (called.get().isOnlyCalled()) {
            use.needs().keySet().stream()
                    .filter(name -> !given.contains(name))
                    .forEach(name -> findings.add(
                            call,
                            "The process \"" + called.get().id() + "\" reads the variable \"" + name
                                    + "\"; hand it over as an in mapping."));
        }
        surroundings
                .contract()
                .offered(called.get().id())
                .filter(parameter -> !given.contains(parameter.name()))
                .forEach(parameter -> findings.add(
                        call,
                        "The process \"" + called.get().id() + "\" needs \"" + parameter.label()
                                + "\"; hand it over as the in mapping " + parameter.name() + "."));
        handedOver(call, "out", "source").stream()
                .filter(name -> !use.writes(name) && !given.contains(name))
                .forEach(name -> findings.add(
                        call,
                        "The process \"" + called.get().id() + "\" writes no variable \"" + name
                                + "\"; correct the out mapping."));
    }

    private static Stream<Element> callsOf(ProcessModel caller, String called) {
        return caller.all("callActivity")
                .filter(call -> call.getAttribute("calledElement").equals(called));
    }

    private static Set<String> handedOver(Element call, String direction, String attribute) {
        return Xml.children(call, "extensionElements").stream()
                .flatMap(extensions -> Xml.children(extensions, direction).stream())
                .map(mapping -> mapping.getAttribute(attribute))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }
}
