package org.redress.models.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.redress.models.forms.FormRules;
import org.redress.platform.StepDescription;
import org.redress.platform.StepDescription.Called;
import org.redress.platform.StepDescription.Parameter;

/**
 * The step catalogue as Camunda Modeler shows it: one element template per step for service tasks, and one per offered process
 * for call activities. Format: https://github.com/camunda/element-templates-json-schema, for Camunda 7.
 */
public final class ElementTemplates {

    private static final String SCHEMA =
            "https://unpkg.com/@camunda/element-templates-json-schema/resources/schema.json";
    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");
    private static final ObjectWriter WRITER = FormRules.JSON.writer(
            new DefaultPrettyPrinter().withObjectIndenter(INDENTER).withArrayIndenter(INDENTER));

    private ElementTemplates() {}

    /** @return a JSON array, in the order of the steps */
    public static String json(Collection<StepDescription> steps) {
        List<Map<String, Object>> templates = new ArrayList<>();
        for (StepDescription step : steps) {
            step.offered().forEach(called -> templates.add(of(called)));
            templates.add(of(step));
        }
        try {
            return WRITER.writeValueAsString(templates);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> of(StepDescription step) {
        List<Map<String, Object>> properties = new ArrayList<>();
        properties.add(label(step.label()));
        properties.add(hidden("#{" + step.bean() + "}", property("camunda:delegateExpression")));
        for (Parameter parameter : step.parameters()) {
            properties.add(field(parameter, object("type", "camunda:inputParameter", "name", parameter.name())));
        }
        boolean block = step.isBuildingBlock();
        return template(
                "org.redress.step." + step.bean(),
                step.label(),
                step.description(),
                block ? "blocks" : step.module(),
                "bpmn:ServiceTask",
                properties);
    }

    private static Map<String, Object> of(Called called) {
        List<Map<String, Object>> properties = new ArrayList<>();
        properties.add(label(called.label()));
        properties.add(hidden(called.process(), property("calledElement")));
        properties.add(hidden("latest", property("camunda:calledElementBinding")));
        properties.add(hidden("#{execution.processBusinessKey}", object("type", "camunda:in:businessKey")));
        for (Parameter parameter : called.parameters()) {
            properties.add(
                    field(parameter, object("type", "camunda:in", "target", parameter.name(), "expression", true)));
        }
        for (String result : called.results()) {
            properties.add(object(
                    "label",
                    "Variable for the result \"" + result + "\"",
                    "type",
                    "String",
                    "value",
                    result,
                    "constraints",
                    object("notEmpty", true),
                    "binding",
                    object("type", "camunda:out", "source", result)));
        }
        return template(
                "org.redress.process." + called.process(),
                called.label(),
                called.description(),
                "blocks",
                "bpmn:CallActivity",
                properties);
    }

    private static Map<String, Object> template(
            String id,
            String name,
            String description,
            String category,
            String element,
            List<Map<String, Object>> properties) {
        return object(
                "$schema",
                SCHEMA,
                "name",
                name,
                "id",
                id,
                "description",
                description,
                "category",
                object("id", category, "name", heading(category)),
                "appliesTo",
                List.of("bpmn:Task", element),
                "elementType",
                object("value", element),
                "properties",
                properties);
    }

    /** How a capability is called where its steps are listed. */
    static String heading(String module) {
        return module.equals("blocks")
                ? "Building blocks"
                : Character.toUpperCase(module.charAt(0)) + module.substring(1);
    }

    private static Map<String, Object> label(String text) {
        return object("label", "Name", "type", "String", "value", text, "binding", property("name"));
    }

    private static Map<String, Object> hidden(String value, Map<String, Object> binding) {
        return object("type", "Hidden", "value", value, "binding", binding);
    }

    private static Map<String, Object> property(String name) {
        return object("type", "property", "name", name);
    }

    private static Map<String, Object> field(Parameter parameter, Map<String, Object> binding) {
        Map<String, Object> field = object(
                "label",
                parameter.label(),
                "description",
                parameter.description(),
                "type",
                parameter.choices().isEmpty() ? "String" : "Dropdown");
        if (!parameter.choices().isEmpty()) {
            field.put("choices", choices(parameter));
        }
        if (!parameter.preset().isEmpty()) {
            field.put("value", parameter.preset());
        }
        field.put("binding", binding);
        if (parameter.required()) {
            field.put("constraints", object("notEmpty", true));
        }
        return field;
    }

    private static List<Map<String, Object>> choices(Parameter parameter) {
        List<Map<String, Object>> choices = new ArrayList<>();
        if (!parameter.required()) {
            choices.add(object("name", "", "value", ""));
        }
        parameter.choices().forEach(word -> choices.add(object("name", word, "value", word)));
        return choices;
    }

    private static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }
}
