package org.redress.platform.xml;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
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
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * XML that refers to nothing outside itself: no document type, no entities, no includes, no external schema. A schema
 * address in a file ({@code xsi:schemaLocation}) is never followed.
 */
public final class PlainXml {

    private static final String[] LOCATIONS = {"schemaLocation", "noNamespaceSchemaLocation"};
    private static final String NO_DOCUMENT_TYPE = "http://apache.org/xml/features/disallow-doctype-decl";
    private static final int DEEPEST = 100;

    private PlainXml() {}

    public static Document read(byte[] content) throws UnreadableXml {
        try {
            DocumentBuilder builder = builder();
            builder.setErrorHandler(null);
            Document document = builder.parse(new ByteArrayInputStream(content));
            refuseAbyss(document);
            return document;
        } catch (SAXParseException e) {
            throw new UnreadableXml(reason(e), e);
        } catch (SAXException e) {
            throw new UnreadableXml("it is not XML.", e);
        } catch (IOException e) {
            throw new UnreadableXml(
                    "its letters are not in the encoding that it names (UTF-8 where it names none).", e);
        }
    }

    /** In the parser's own words only technicians would find the place. */
    private static String reason(SAXParseException e) {
        return String.valueOf(e.getMessage()).contains(NO_DOCUMENT_TYPE)
                ? "it has a document type (DOCTYPE); take it out."
                : e.getLineNumber() > 0
                        ? "it is not XML, or is torn, at line " + e.getLineNumber() + "."
                        : "it is not XML.";
    }

    /** Nobody draws a model so deep, and reading it could overflow the stack. */
    private static void refuseAbyss(Document document) throws UnreadableXml {
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
                throw new UnreadableXml("elements are nested too deep.");
            }
        }
    }

    /** The same file without a word about where its schema lies, for readers that would go there; as it is when it has none. */
    public static byte[] withoutLocations(byte[] content) throws UnreadableXml {
        Document document = read(content);
        long removed = Xml.elements(document).filter(PlainXml::removeLocations).count();
        return removed == 0 ? content : write(document);
    }

    private static boolean removeLocations(Element element) {
        boolean removed = false;
        for (String location : LOCATIONS) {
            removed |= element.hasAttributeNS(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, location);
            element.removeAttributeNS(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, location);
        }
        return removed;
    }

    public static byte[] write(Document document) {
        try {
            TransformerFactory factory = TransformerFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.setXmlStandalone(true);
            factory.newTransformer().transform(new DOMSource(document), new StreamResult(out));
            return out.toByteArray();
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DocumentBuilder builder() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            factory.setFeature(NO_DOCUMENT_TYPE, true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            return factory.newDocumentBuilder();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
