package org.redress.platform.xml;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.Validator;
import org.camunda.bpm.model.bpmn.impl.BpmnParser;
import org.camunda.bpm.model.dmn.impl.DmnParser;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The schemas of BPMN and DMN that the engine's own readers hold models against, and where a model does not keep to them. */
public final class ModelSchemas {

    private static final Map<String, Schema> BY_NAMESPACE = new HashMap<>(new Bpmn().schemas());
    private static final String CURRENT_ELEMENT = "http://apache.org/xml/properties/dom/current-element-node";

    static {
        BY_NAMESPACE.putAll(new Dmn().schemas());
    }

    private ModelSchemas() {}

    /**
     * What does not keep to the schema.
     *
     * @param words as the validator says it
     */
    public record Breach(Element element, String words) {}

    public static List<Breach> breaches(Document document) {
        Validator validator = BY_NAMESPACE
                .get(document.getDocumentElement().getNamespaceURI())
                .newValidator();
        List<Breach> breaches = new ArrayList<>();
        validator.setErrorHandler(new Collector(validator, breaches));
        try {
            validator.validate(new DOMSource(document));
        } catch (SAXException | IOException e) {
            breaches.add(new Breach(document.getDocumentElement(), String.valueOf(e.getMessage())));
        }
        return breaches;
    }

    private static final class Bpmn extends BpmnParser {

        Map<String, Schema> schemas() {
            return schemas;
        }
    }

    private static final class Dmn extends DmnParser {

        Map<String, Schema> schemas() {
            return schemas;
        }
    }

    private record Collector(Validator validator, List<Breach> breaches) implements ErrorHandler {

        @Override
        public void warning(SAXParseException e) {
            // nothing that keeps a model from running
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            breaches.add(new Breach((Element) validator.getProperty(CURRENT_ELEMENT), e.getMessage()));
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            error(e);
        }
    }
}
