package org.redress.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;

/** Files a process owner made, deployed through the door that Camunda Modeler uses. */
final class OwnFlow {

    private final Map<String, String> files = new LinkedHashMap<>();

    OwnFlow with(BpmnModelInstance model, String name) {
        files.put(name + ".bpmn", Bpmn.convertToString(model));
        return this;
    }

    /** A form with text fields. */
    OwnFlow withForm(String id, String... fields) {
        StringBuilder components = new StringBuilder("{\"type\":\"text\",\"id\":\"T\",\"text\":\"Please fill in.\"}");
        for (String field : fields) {
            components.append(
                    ",{\"type\":\"textfield\",\"id\":\"F_%1$s\",\"key\":\"%1$s\",\"label\":\"%1$s\"}".formatted(field));
        }
        files.put(
                id + ".form",
                "{\"type\":\"default\",\"id\":\"%s\",\"schemaVersion\":16,\"components\":[%s]}"
                        .formatted(id, components));
        return this;
    }

    void deploy(RestClient owner) {
        LinkedMultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        parts.add("deployment-name", "own");
        files.forEach(
                (name, content) -> parts.add(name, new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8)) {
                    @Override
                    public String getFilename() {
                        return name;
                    }
                }));
        ResponseEntity<String> answer = owner.post()
                .uri("/engine-rest/deployment/create")
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(parts)
                .retrieve()
                .toEntity(String.class);
        assertThat(answer.getStatusCode().is2xxSuccessful())
                .as(answer.getBody())
                .isTrue();
    }
}
