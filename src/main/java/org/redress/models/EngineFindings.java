package org.redress.models;

import java.util.Collection;
import java.util.Optional;
import org.camunda.bpm.engine.Problem;
import org.redress.platform.hardening.EngineWords;
import org.redress.platform.xml.Xml;
import org.w3c.dom.Element;

/** Findings of the engine's own parsers after the gate, at the element and in words that people understand. */
public final class EngineFindings {

    private EngineFindings() {}

    public static Finding of(Problem problem, String name, Collection<ModelFile> files) {
        String sentence = "The engine cannot read this: " + EngineWords.of(String.valueOf(problem.getMessage()));
        // the body of a multi-instance step has an id of its own
        String id = String.valueOf(problem.getMainElementId()).split("#", 2)[0];
        return files.stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .flatMap(file -> element(file, id).map(element -> Findings.at(file, element, sentence)))
                .orElseGet(() -> new Finding(name, "", "", sentence));
    }

    /** The engine does not say which of several files it means. */
    public static Finding of(RuntimeException refusal, Collection<ModelFile> files) {
        String file = files.size() == 1 ? files.iterator().next().name() : "";
        return new Finding(file, "", "", "The engine does not take this: " + EngineWords.of(refusal));
    }

    private static Optional<Element> element(ModelFile file, String id) {
        try {
            return Xml.elements(file.xml())
                    .filter(element -> Xml.id(element).equals(id))
                    .findFirst();
        } catch (UnreadableModel e) {
            return Optional.empty();
        }
    }
}
