package org.redress.platform;

import java.util.List;
import org.redress.codes.CodeList;

/** A field that is filled with a word of a code list; what the list offers is asked when it is read. */
public record CodeListField(String name, CodeList list, boolean isRequired) implements StepInput {

    /** The same, and nothing need be chosen. */
    public CodeListField optional() {
        return new CodeListField(name, list, false);
    }

    @Override
    public List<String> names() {
        return List.of(name);
    }
}
