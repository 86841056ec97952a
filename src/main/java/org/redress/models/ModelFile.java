package org.redress.models;

import java.util.Arrays;
import org.redress.platform.xml.PlainXml;
import org.redress.platform.xml.UnreadableXml;
import org.w3c.dom.Document;

/** A BPMN, DMN, form or letter file before it is deployed. The name is relative, with forward slashes. */
public record ModelFile(String name, byte[] content) {

    public boolean isProcess() {
        return name.endsWith(".bpmn");
    }

    boolean isDecision() {
        return name.endsWith(".dmn");
    }

    boolean isForm() {
        return name.endsWith(".form");
    }

    public boolean isLetters() {
        return name.endsWith(".properties");
    }

    /** What it consists of, if it is XML. */
    public Document xml() throws UnreadableModel {
        try {
            return PlainXml.read(content);
        } catch (UnreadableXml e) {
            throw new UnreadableModel(e.getMessage());
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ModelFile file && file.name.equals(name) && Arrays.equals(file.content, content);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
