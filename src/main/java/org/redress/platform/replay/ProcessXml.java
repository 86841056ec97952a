package org.redress.platform.replay;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.redress.platform.hardening.PlainXml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A BPMN file as XML, and the executable process in it. */
record ProcessXml(Document document, Element process) {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    static ProcessXml read(InputStream file) {
        try (file) {
            Document document = PlainXml.read(file.readAllBytes());
            return new ProcessXml(
                    document,
                    executable(elements(document.getElementsByTagNameNS(BPMN, "process"))
                            .toList()));
        } catch (SAXException e) {
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
        return elements(process.getElementsByTagNameNS(BPMN, "*")).toList();
    }

    List<Element> inside(String localName) {
        return elements(process.getElementsByTagNameNS(BPMN, localName)).toList();
    }

    static List<Element> children(Element element) {
        return elements(element.getChildNodes()).toList();
    }

    private static Stream<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .<Node>mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }

    byte[] write() {
        return PlainXml.write(document);
    }
}
