package org.redress.platform.deployment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a form must keep to, so that Tasklist can show it. */
final class FormRules {

    static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> NOT_IN_TASKLIST = Set.of("filepicker", "documentPreview", "iframe");

    private final ModelFile file;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();

    private FormRules(ModelFile file) {
        this.file = file;
    }

    static List<Finding> check(ModelFile file) throws UnreadableModel {
        FormRules rules = new FormRules(file);
        JsonNode form = read(file);
        rules.checkId(form.path("id").asText());
        rules.check(form.path("components"), "");
        return rules.findings;
    }

    private static JsonNode read(ModelFile file) throws UnreadableModel {
        try {
            return JSON.readTree(file.content());
        } catch (JsonProcessingException e) {
            throw new UnreadableModel(e.getOriginalMessage());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void checkId(String id) {
        String fileName = file.name().substring(file.name().lastIndexOf('/') + 1);
        if (!fileName.equals(id + ".form")) {
            findings.add(new Finding(file.name(), id, "", "The form's id must be the name of its file without \".form\"."));
        }
    }

    private void check(JsonNode components, String path) {
        for (JsonNode component : components) {
            String type = component.path("type").asText();
            String key = component.path("key").asText();
            if (NOT_IN_TASKLIST.contains(type)) {
                found(component, "Tasklist cannot show a field of type \"" + type + "\", and with it the whole form.");
            }
            if (!key.isEmpty() && !keys.add(path + key)) {
                found(component, "Two fields have the key \"" + key + "\"; Tasklist would not show the form.");
            }
            String inner = component.path("path").asText();
            check(component.path("components"), inner.isEmpty() ? path : path + inner + ".");
        }
    }

    private void found(JsonNode component, String sentence) {
        findings.add(new Finding(file.name(), component.path("id").asText(), component.path("label").asText(), sentence));
    }
}
