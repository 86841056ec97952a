package org.redress.platform.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Looks around in XML that was read: elements by their local names, and the attributes of the engine. */
public final class Xml {

    public static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    public static final String CAMUNDA_DMN = "http://camunda.org/schema/1.0/dmn";

    private Xml() {}

    public static Stream<Element> elements(Document document) {
        return elements(document.getElementsByTagNameNS("*", "*"));
    }

    public static Stream<Element> elements(Document document, String localName) {
        return elements(document.getElementsByTagNameNS("*", localName));
    }

    private static Stream<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i));
    }

    public static List<Attr> attributes(Element element) {
        List<Attr> attributes = new ArrayList<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            attributes.add((Attr) element.getAttributes().item(i));
        }
        return attributes;
    }

    /** The text directly inside, without that of children. */
    public static String text(Element element) {
        StringBuilder text = new StringBuilder();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                text.append(child.getNodeValue());
            }
        }
        return text.toString().strip();
    }

    /** The elements of that name directly inside. */
    public static List<Element> children(Element element, String localName) {
        return children(element)
                .filter(child -> child.getLocalName().equals(localName))
                .toList();
    }

    public static Stream<Element> children(Element element) {
        NodeList nodes = element.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }

    /** The elements of that name anywhere inside. */
    public static Stream<Element> inside(Element element, String localName) {
        return elements(element.getElementsByTagNameNS("*", localName));
    }

    /** The element around it, null at the root. */
    public static Element parent(Element element) {
        return element.getParentNode() instanceof Element parent ? parent : null;
    }

    public static String id(Element element) {
        return element.getAttribute("id");
    }

    public static String camunda(Element element, String attribute) {
        String value = element.getAttributeNS(CAMUNDA, attribute);
        return value.isEmpty() ? element.getAttributeNS(CAMUNDA_DMN, attribute) : value;
    }
}
