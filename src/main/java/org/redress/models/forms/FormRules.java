package org.redress.models.forms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.redress.models.CodeField;
import org.redress.models.Contract;
import org.redress.models.Finding;
import org.redress.models.Findings;
import org.redress.models.ModelFile;
import org.redress.models.UnreadableModel;

/** What a form must keep to, so that Tasklist can show it and the step behind the task finds what was typed. */
public final class FormRules {

    public static final ObjectMapper JSON = new ObjectMapper();
    private static final int NEWEST_SCHEMA = 16;
    private static final Set<String> TYPES = Set.of(
            "textfield",
            "textarea",
            "number",
            "checkbox",
            "radio",
            "select",
            "checklist",
            "taglist",
            "datetime",
            "group",
            "dynamiclist",
            "table",
            "text",
            "html",
            "separator",
            "spacer",
            "button",
            "image",
            "expression",
            "columns");
    private static final Set<String> SHOWN_ONLY =
            Set.of("text", "html", "separator", "spacer", "image", "table", "expression");
    private static final Pattern ACTIVE = Pattern.compile(
            "<\\s*(script|iframe|object|embed|link|meta)\\b|javascript:|&#" + "|\\bon\\w+\\s*=\\s*[\"']?\\w",
            Pattern.CASE_INSENSITIVE);

    private final Findings findings;
    private final Set<String> ofSteps;
    private final Set<String> keys = new HashSet<>();

    private FormRules(Findings findings, Set<String> ofSteps) {
        this.findings = findings;
        this.ofSteps = ofSteps;
    }

    public static List<Finding> check(ModelFile file, Contract contract) throws UnreadableModel {
        Set<String> written = new HashSet<>();
        contract.steps().values().forEach(step -> written.addAll(step.writes()));
        Findings findings = new Findings(file);
        FormRules rules = new FormRules(findings, written);
        JsonNode form = read(file);
        rules.checkForm(file, form);
        rules.check(form.path("components"), "");
        FormModel.all(form.path("components")).forEach(rules::check);
        FormModel.all(form.path("components"))
                .forEach(component -> TraitCondition.of(component)
                        .flatMap(condition -> condition.flawIn(form.path("components")))
                        .ifPresent(flaw -> rules.found(component, flaw)));
        return findings.list();
    }

    static JsonNode read(ModelFile file) throws UnreadableModel {
        try {
            return JSON.readTree(file.content());
        } catch (JsonProcessingException e) {
            throw new UnreadableModel(
                    "it is not JSON, or is torn, at line " + e.getLocation().getLineNr() + ".");
        } catch (IOException e) {
            throw new UnreadableModel("it is not JSON.");
        }
    }

    private void checkForm(ModelFile file, JsonNode form) {
        String id = form.path("id").asText();
        String fileName = file.name().substring(file.name().lastIndexOf('/') + 1);
        if (!fileName.equals(id + ".form")) {
            findings.add(id, "", "The form's id must be the name of its file without \".form\".");
        }
        if (form.path("schemaVersion").asInt() > NEWEST_SCHEMA) {
            findings.add(
                    id,
                    "",
                    "The form is of a newer kind than Tasklist knows; choose Camunda Platform 7.24 in the Modeler.");
        }
    }

    private void check(JsonNode components, String path) {
        for (JsonNode component : components) {
            String key = component.path("key").asText();
            if (!key.isEmpty() && !keys.add(path + key)) {
                found(component, "Two fields have the key \"" + key + "\"; Tasklist would not show the form.");
            }
            if (path.isEmpty() && ofSteps.contains(key)) {
                found(component, "A step writes \"" + key + "\" itself; give the field another key.");
            }
            String inner = component.path("path").asText();
            check(component.path("components"), inner.isEmpty() ? path : path + inner + ".");
        }
    }

    private void check(JsonNode component) {
        String type = component.path("type").asText();
        if (!TYPES.contains(type)) {
            found(
                    component,
                    "Tasklist cannot show a field of type \"" + type
                            + "\", and with it the whole form; use another kind of field.");
        }
        if (type.equals("dynamiclist") && isEdited(component)) {
            found(
                    component,
                    "A task with a list that people change cannot be completed in Tasklist; "
                            + "show the list as a table, or make it read-only.");
        }
        CodeField.flawOf(component).ifPresent(flaw -> found(component, flaw));
        if (!FormField.hasReadablePattern(component)) {
            found(component, "The pattern cannot be read; write a regular expression.");
        }
        FormTexts.of(component).forEach(text -> text.flaw().ifPresent(flaw -> found(component, flaw)));
        component.forEach(value -> {
            if (value.isTextual() && ACTIVE.matcher(value.asText()).find()) {
                found(component, "Scripts and embedded pages are not allowed in a form; write text.");
            }
        });
    }

    private static boolean isEdited(JsonNode list) {
        return list.path("allowAddRemove").asBoolean(true)
                || FormModel.all(list.path("components"))
                        .anyMatch(
                                field -> !SHOWN_ONLY.contains(field.path("type").asText())
                                        && !field.path("readonly").asBoolean()
                                        && !field.path("disabled").asBoolean()
                                        && field.has("key"));
    }

    private void found(JsonNode component, String sentence) {
        findings.add(component.path("id").asText(), component.path("label").asText(), sentence);
    }
}
