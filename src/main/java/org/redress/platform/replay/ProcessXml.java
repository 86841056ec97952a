package org.redress.platform.replay;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
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
            DocumentBuilder builder = builder();
            builder.setErrorHandler(null);
            Document document = builder.parse(file);
            return new ProcessXml(document, executable(elements(document.getElementsByTagNameNS(BPMN, "process")).toList()));
        } catch (SAXException e) {
            throw new UnreadableChange(e.getMessage(), e);
        } catch (IOException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DocumentBuilder builder() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        return factory.newDocumentBuilder();
    }

    private static Element executable(List<Element> processes) {
        return processes.stream().filter(process -> "true".equals(process.getAttribute("isExecutable"))).findFirst()
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
        return IntStream.range(0, nodes.getLength()).<Node>mapToObj(nodes::item).filter(Element.class::isInstance).map(Element.class::cast);
    }

    byte[] write() {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            TransformerFactory.newInstance().newTransformer().transform(new DOMSource(document), new StreamResult(out));
            return out.toByteArray();
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }
}
