package org.redress.models;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.redress.platform.xml.Xml;
import org.w3c.dom.Element;

/** Collects what is found in one file; the same thing at the same place is told once. */
public final class Findings {

    private final ModelFile file;
    private final Set<Finding> found = new LinkedHashSet<>();

    public Findings(ModelFile file) {
        this.file = file;
    }

    public void add(Element element, String sentence) {
        found.add(at(file, element, sentence));
    }

    /** A finding at the element, or at the next one around it that has an id. */
    public static Finding at(ModelFile file, Element element, String sentence) {
        Element owner = element;
        while (Xml.id(owner).isEmpty() && owner.getParentNode() instanceof Element parent) {
            owner = parent;
        }
        return new Finding(file.name(), Xml.id(owner), owner.getAttribute("name"), sentence);
    }

    public void add(String id, String name, String sentence) {
        found.add(new Finding(file.name(), id, name, sentence));
    }

    public void whole(String sentence) {
        add("", "", sentence);
    }

    /** Whether something was found at the element itself. */
    boolean knows(Element element) {
        return found.stream().anyMatch(finding -> finding.element().equals(Xml.id(element)));
    }

    public List<Finding> list() {
        return new ArrayList<>(found);
    }
}
