package org.redress.models;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.redress.platform.xml.ModelSchemas;
import org.redress.platform.xml.ModelSchemas.Breach;
import org.redress.platform.xml.Xml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A model keeps to the schema of BPMN or DMN, or the engine would not read it. The validator names what is wrong by a key, and puts what
 * it is about in quotes, in an order that is the same in all languages.
 */
public final class SchemaRules {

    private static final Pattern QUOTED = Pattern.compile("'([^']*)'");
    private static final Set<String> TOLD_BY_THE_RULES = Set.of("cvc-complex-type.2.4", "cvc-complex-type.3.2.2");

    private final Document document;
    private final Findings findings;
    private final Set<String> doubled = new HashSet<>();

    private SchemaRules(Document document, Findings findings) {
        this.document = document;
        this.findings = findings;
    }

    public static void check(Document document, Findings findings) {
        SchemaRules rules = new SchemaRules(document, findings);
        ModelSchemas.breaches(document).forEach(rules::tell);
    }

    private void tell(Breach breach) {
        String key = breach.words().split(":", 2)[0];
        if (TOLD_BY_THE_RULES.stream().noneMatch(key::startsWith) || !findings.knows(breach.element())) {
            List<String> about = QUOTED.matcher(breach.words())
                    .results()
                    .map(MatchResult::group)
                    .map(SchemaRules::withoutNamespace)
                    .toList();
            sentence(key, about)
                    .ifPresent(sentence -> findings.add(
                            key.equals("cvc-id.1") ? referring(about.get(0)) : breach.element(), sentence));
        }
    }

    private static String withoutNamespace(String quoted) {
        String name = quoted.substring(1, quoted.length() - 1);
        return name.startsWith("{") ? name.substring(name.lastIndexOf(':') + 1, name.length() - 1) : name;
    }

    /** Some keys only prepare for the next one. */
    private Optional<String> sentence(String key, List<String> about) {
        return Optional.ofNullable(
                switch (key) {
                    case "cvc-complex-type.4" -> missing(about.get(0));
                    case "cvc-complex-type.3.2.2" ->
                        "\"" + about.get(0) + "\" is not known at this element; take it out.";
                    case "cvc-complex-type.2.3" -> "There is text between the elements; take it out.";
                    case "cvc-complex-type.2.4.b" -> "Something is missing in this element; draw it anew.";
                    case "cvc-complex-type.2.4.a", "cvc-complex-type.2.4.d" ->
                        "\"" + about.get(0) + "\" may not stand here, or not in this order; draw it anew.";
                    case "cvc-id.1" ->
                        "This refers to \"" + about.get(0) + "\", which is not in the file; connect it anew.";
                    case "cvc-id.2" -> twice(about.get(0));
                    case "cvc-attribute.3" -> wrongValue(about);
                    default ->
                        key.contains("-valid")
                                ? null
                                : "This is not written as the standard wants it; draw the element anew.";
                });
    }

    private static String missing(String attribute) {
        return switch (attribute) {
            case "sourceRef" -> "The flow comes from nowhere; connect it to an element.";
            case "targetRef" -> "The flow leads nowhere; connect it to an element.";
            case "attachedToRef" -> "The event is attached to nothing; attach it to a step.";
            default -> "\"" + attribute + "\" is missing here; fill it in.";
        };
    }

    private String twice(String id) {
        doubled.add(id);
        return "Two elements have the id \"" + id + "\"; give one of them another.";
    }

    private String wrongValue(List<String> about) {
        return about.get(1).equals("id") && doubled.contains(about.get(0))
                ? null
                : "\"" + about.get(0) + "\" cannot be the value of \"" + about.get(1) + "\"; correct it.";
    }

    /** The validator tells it at the end of the file. */
    private Element referring(String id) {
        return Xml.elements(document)
                .filter(element -> Xml.text(element).equals(id)
                        || Xml.attributes(element).stream()
                                .anyMatch(attribute -> attribute.getValue().equals(id)))
                .findFirst()
                .orElse(document.getDocumentElement());
    }
}
