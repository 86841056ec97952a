package org.redress.platform.hardening;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * XML that consists of itself alone: no document type, no entities, no includes, no schema looked for elsewhere. Where a file says that
 * its schema lies somewhere ({@code xsi:schemaLocation}), nobody goes and looks.
 */
public final class PlainXml {

    private static final String[] LOCATIONS = {"schemaLocation", "noNamespaceSchemaLocation"};

    private PlainXml() {}

    /** @throws SAXException when it is no XML, or has a document type */
    public static Document read(byte[] content) throws SAXException, IOException {
        DocumentBuilder builder = builder();
        builder.setErrorHandler(null);
        return builder.parse(new ByteArrayInputStream(content));
    }

    /** The same file without a word about where its schema lies, for readers that would go there; as it is when it has none. */
    public static byte[] withoutLocations(byte[] content) throws SAXException, IOException {
        Document document = read(content);
        long removed = elements(document).filter(PlainXml::removeLocations).count();
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

    private static Stream<Element> elements(Document document) {
        NodeList all = document.getElementsByTagNameNS("*", "*");
        return IntStream.range(0, all.getLength()).mapToObj(i -> (Element) all.item(i));
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
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            return factory.newDocumentBuilder();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
