package org.redress.platform.deployment;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.redress.platform.hardening.PlainXml;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * What other tools and engines wrote into a process and the gate does not let in: extensions, and the classes, topics, connectors and
 * listeners that would have run there. Many of them show in no editor, so they are left out here; steps, forms and flows stay as they are.
 */
public final class ForeignParts {

    private final ModelFile file;

    private ForeignParts(ModelFile file) {
        this.file = file;
    }

    public static ForeignParts of(ModelFile file) {
        return new ForeignParts(file);
    }

    /** How many there are; none in a file that is no process or cannot be read. */
    public int count() {
        try {
            return file.isProcess() ? remove(Xml.read(file)) : 0;
        } catch (UnreadableModel e) {
            return 0;
        }
    }

    /** The file's text without them; the text as it is when there are none. */
    public String removed() {
        try {
            Document document = Xml.read(file);
            return remove(document) == 0 ? asItIs() : written(document);
        } catch (UnreadableModel e) {
            return asItIs();
        }
    }

    private String asItIs() {
        return new String(file.content(), StandardCharsets.UTF_8);
    }

    private static int remove(Document document) {
        return Vocabulary.isBpmn(document.getDocumentElement()) ? removeInside(document.getDocumentElement()) : 0;
    }

    private static int removeInside(Element element) {
        List<Attr> attributes = Xml.attributes(element).stream()
                .filter(attribute -> Vocabulary.isForeign(element, attribute))
                .toList();
        attributes.forEach(element::removeAttributeNode);
        int removed = attributes.size();
        for (Element child : Xml.children(element).toList()) {
            if (Vocabulary.isForeign(child)) {
                element.removeChild(child);
                removed++;
            } else {
                removed += removeInside(child);
            }
        }
        return removed;
    }

    private static String written(Document document) {
        return new String(PlainXml.write(document), StandardCharsets.UTF_8);
    }
}
