package org.redress.models.replay;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.redress.platform.xml.PlainXml;
import org.redress.platform.xml.UnreadableXml;
import org.redress.platform.xml.Xml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A BPMN file as XML, and the executable process in it. */
record ProcessXml(Document document, Element process) {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    static ProcessXml read(InputStream file) {
        try (file) {
            Document document = PlainXml.read(file.readAllBytes());
            return new ProcessXml(
                    document, executable(Xml.elements(document, "process").toList()));
        } catch (UnreadableXml e) {
            throw new UnreadableChange(e.getMessage(), e);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Element executable(List<Element> processes) {
        return processes.stream()
                .filter(process -> "true".equals(process.getAttribute("isExecutable")))
                .findFirst()
                .or(() -> processes.stream().findFirst())
                .orElseThrow(() -> new UnreadableChange("There is no process in the file.", null));
    }

    String key() {
        return process.getAttribute("id");
    }

    /** Everything inside the process, whatever its depth. */
    List<Element> inside() {
        return inside("*");
    }

    List<Element> inside(String localName) {
        return Xml.inside(process, localName)
                .filter(element -> BPMN.equals(element.getNamespaceURI()))
                .toList();
    }

    byte[] write() {
        return PlainXml.write(document);
    }
}
