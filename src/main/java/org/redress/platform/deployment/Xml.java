package org.redress.platform.deployment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.redress.platform.hardening.PlainXml;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads models as plain XML, with everything switched off by which XML reaches outside itself. */
final class Xml {

    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    static final String CAMUNDA_DMN = "http://camunda.org/schema/1.0/dmn";

    private static final int DEEPEST = 100;

    private Xml() {}

    static Document read(ModelFile file) throws UnreadableModel {
        try {
            Document document = PlainXml.read(file.content());
            refuseAbyss(document);
            return document;
        } catch (SAXException | IOException e) {
            throw new UnreadableModel(e.getMessage());
        }
    }

    /** For readers that would go and look for the schema. */
    static byte[] withoutLocations(ModelFile file) throws UnreadableModel {
        try {
            return PlainXml.withoutLocations(file.content());
        } catch (SAXException | IOException e) {
            throw new UnreadableModel(e.getMessage());
        }
    }

    /** Nobody draws so deep, and whoever reads it may fall. */
    private static void refuseAbyss(Document document) throws UnreadableModel {
        int depth = 0;
        Node node = document.getDocumentElement();
        while (node != null) {
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                depth++;
            } else {
                while (node != null && node.getNextSibling() == null) {
                    node = node.getParentNode();
                    depth--;
                }
                node = node == null ? null : node.getNextSibling();
            }
            if (depth > DEEPEST) {
                throw new UnreadableModel("elements are nested too deep.");
            }
        }
    }

    static Stream<Element> elements(Document document) {
        return elements(document.getElementsByTagNameNS("*", "*"));
    }

    static Stream<Element> elements(Document document, String localName) {
        return elements(document.getElementsByTagNameNS("*", localName));
    }

    private static Stream<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i));
    }

    static List<Attr> attributes(Element element) {
        List<Attr> attributes = new ArrayList<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            attributes.add((Attr) element.getAttributes().item(i));
        }
        return attributes;
    }

    /** The text directly inside, without that of children. */
    static String text(Element element) {
        StringBuilder text = new StringBuilder();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                text.append(child.getNodeValue());
            }
        }
        return text.toString().strip();
    }

    /** The elements of that name directly inside. */
    static List<Element> children(Element element, String localName) {
        return children(element)
                .filter(child -> child.getLocalName().equals(localName))
                .toList();
    }

    static Stream<Element> children(Element element) {
        NodeList nodes = element.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }

    /** The elements of that name anywhere inside. */
    static Stream<Element> inside(Element element, String localName) {
        return elements(element.getElementsByTagNameNS("*", localName));
    }

    /** The element around it, null at the root. */
    static Element parent(Element element) {
        return element.getParentNode() instanceof Element parent ? parent : null;
    }

    static String id(Element element) {
        return element.getAttribute("id");
    }

    static String camunda(Element element, String attribute) {
        String value = element.getAttributeNS(CAMUNDA, attribute);
        return value.isEmpty() ? element.getAttributeNS(CAMUNDA_DMN, attribute) : value;
    }

    /** A finding at the element, or at the next one around it that has an id. */
    static Finding finding(ModelFile file, Element element, String sentence) {
        Element owner = element;
        while (id(owner).isEmpty() && owner.getParentNode() instanceof Element parent) {
            owner = parent;
        }
        return new Finding(file.name(), id(owner), owner.getAttribute("name"), sentence);
    }
}
