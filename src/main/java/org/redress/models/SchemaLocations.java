package org.redress.models;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import org.redress.platform.xml.Xml;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;

/**
 * Where a file says its schema is. We never look there, but an address could make other XML readers fetch it, so it is
 * refused. Older tools name a local file, which harms nobody.
 */
public final class SchemaLocations {

    private SchemaLocations() {}

    public static void check(Document document, Findings findings) {
        Xml.elements(document)
                .filter(element -> Xml.attributes(element).stream().anyMatch(SchemaLocations::isAddress))
                .forEach(
                        element -> findings.add(
                                element,
                                "The file says that its schema lies at an address (xsi:schemaLocation); models do not refer to addresses, take it out."));
    }

    public static boolean isAddress(Attr attribute) {
        return XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(attribute.getNamespaceURI())
                && locations(attribute)
                        .anyMatch(location ->
                                location.contains(":") || location.startsWith("/") || location.startsWith("\\"));
    }

    private static Stream<String> locations(Attr attribute) {
        List<String> words = List.of(attribute.getValue().strip().split("\\s+"));
        return switch (attribute.getLocalName()) {
            case "noNamespaceSchemaLocation" -> words.stream();
            // pairs of a namespace and where its schema lies
            case "schemaLocation" ->
                IntStream.range(0, words.size()).filter(i -> i % 2 == 1).mapToObj(words::get);
            default -> Stream.empty();
        };
    }
}
