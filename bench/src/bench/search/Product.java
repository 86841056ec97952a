package bench.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;

/** A running instance as a complaint handler uses it over REST: texts become complaints, and its own search is asked. */
final class Product {

    /** The first bytes of files by the ends of their names. */
    private static final Map<String, String> KINDS = Map.of(
            "pdf", "%PDF-1.4\n%%EOF",
            "png", "\u0089PNG\r\n\u001a\n",
            "jpg", "\u00ff\u00d8\u00ff\u00e0",
            "jpeg", "\u00ff\u00d8\u00ff\u00e0",
            "txt", "text",
            "csv", "text");

    private final RestClient rest;
    private final Map<String, String> texts = new HashMap<>();

    Product(String url, String user, String password) {
        rest = RestClient.builder()
                .baseUrl(url)
                .defaultHeaders(headers -> headers.setBasicAuth(user, password))
                .build();
    }

    void receive(Text text) {
        MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        parts.add("complaint", complaint(text));
        text.files().stream().filter(name -> !name.isEmpty()).forEach(name -> parts.add("documents", file(name)));
        JsonNode received = rest.post()
                .uri("/api/v1/complaints")
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(parts)
                .retrieve()
                .body(JsonNode.class);
        texts.put(received.get("number").asText(), text.id());
    }

    private static Map<String, Object> complaint(Text text) {
        Map<String, Object> complainant = new LinkedHashMap<>();
        complainant.put("name", text.name() == null ? "Unnamed" : text.name());
        complainant.put("email", text.email());
        complainant.put("phone", text.phone());
        complainant.put("address", "unknown");
        complainant.put("preferredLanguage", text.language());
        Map<String, Object> complaint = new LinkedHashMap<>();
        complaint.put("complainant", complainant);
        complaint.put("subject", text.subject());
        complaint.put("description", text.account());
        complaint.put("productReference", text.reference());
        complaint.put("consent", true);
        return complaint;
    }

    /** A file of another kind, some of which are refused, comes as PDF under the same name. */
    private static ByteArrayResource file(String name) {
        int end = name.lastIndexOf('.');
        String kind = name.substring(end + 1);
        String sent = KINDS.containsKey(kind) ? name : name.substring(0, end) + ".pdf";
        return new ByteArrayResource(KINDS.getOrDefault(kind, KINDS.get("pdf")).getBytes(StandardCharsets.ISO_8859_1)) {
            @Override
            public String getFilename() {
                return sent;
            }
        };
    }

    /** Ids of texts, best first. */
    List<String> find(String typed) {
        JsonNode found = rest.post()
                .uri("/api/v1/search")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("text", typed))
                .retrieve()
                .body(JsonNode.class);
        List<String> ids = new ArrayList<>();
        for (JsonNode item : found.get("items")) {
            ids.add(texts.get(item.get("complaint").get("number").asText()));
        }
        return ids;
    }
}
