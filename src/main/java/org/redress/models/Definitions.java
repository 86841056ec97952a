package org.redress.models;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.redress.models.forms.FormRules;
import org.redress.models.letters.LetterRules;
import org.redress.platform.xml.Xml;
import org.w3c.dom.Document;

/** The ids of what files define: the keys under which the engine will know it, and {@code letters_en} for the words of letters. */
public record Definitions(Set<String> processes, Set<String> decisions, Set<String> forms, Set<String> letters) {

    public static Definitions in(Collection<ModelFile> files) {
        Definitions found = new Definitions(
                new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
        files.forEach(found::add);
        return found;
    }

    private void add(ModelFile file) {
        try {
            if (file.isLetters()) {
                letters.add("letters_" + LetterRules.languageOf(file));
            } else if (file.isForm()) {
                forms.add(FormRules.JSON.readTree(file.content()).path("id").asText());
            } else {
                Document document = file.xml();
                Xml.elements(document, "process").map(Xml::id).forEach(processes::add);
                Xml.elements(document, "decision").map(Xml::id).forEach(decisions::add);
            }
        } catch (IOException | UnreadableModel unreadable) {
            // a finding of its own; it defines nothing
        }
    }
}
