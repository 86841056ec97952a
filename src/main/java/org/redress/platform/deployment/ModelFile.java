package org.redress.platform.deployment;

import java.util.Arrays;

/** A BPMN, DMN, form or letter file before it is deployed. The name is relative, with forward slashes. */
public record ModelFile(String name, byte[] content) {

    boolean isProcess() {
        return name.endsWith(".bpmn");
    }

    boolean isDecision() {
        return name.endsWith(".dmn");
    }

    boolean isForm() {
        return name.endsWith(".form");
    }

    boolean isLetters() {
        return name.endsWith(".properties");
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
