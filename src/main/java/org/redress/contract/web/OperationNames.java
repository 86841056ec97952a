package org.redress.contract.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import java.util.HashSet;
import java.util.Set;

/**
 * Names of operations become method names in generated clients. Two controllers with a method of the same name are told
 * apart by their subject, not by a number that changes when a third one is added. JSON comes first among several
 * bodies, because generators take the first.
 */
class OperationNames {

    private static final String JSON = "application/json";

    void tidy(OpenAPI document) {
        Set<String> given = new HashSet<>();
        document.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    operation.setOperationId(nameOf(path, operation));
                    if (!given.add(operation.getOperationId())) {
                        throw new IllegalStateException("two operations are called " + operation.getOperationId());
                    }
                    jsonFirst(operation);
                }));
    }

    /** What the method is called, and the last words of its address. */
    private static String nameOf(String path, Operation operation) {
        StringBuilder name =
                new StringBuilder(operation.getOperationId().replaceFirst("(WithDocuments)?(_\\d+)?$", ""));
        String about = path.replaceFirst("^/api/v1/", "")
                .replaceAll("\\{[^}]+}", "")
                .replaceFirst("^complaints/+(?=[a-z])", "");
        for (String word : about.split("[^a-z]+")) {
            boolean said = word.isEmpty()
                    || name.toString().toLowerCase().contains(word.replaceFirst("s$", ""))
                    || word.contains(name.toString().toLowerCase());
            name.append(said ? "" : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }

    private static void jsonFirst(Operation operation) {
        if (operation.getRequestBody() != null
                && operation.getRequestBody().getContent().containsKey(JSON)) {
            Content sorted = new Content();
            sorted.addMediaType(JSON, operation.getRequestBody().getContent().get(JSON));
            sorted.putAll(operation.getRequestBody().getContent());
            operation.getRequestBody().setContent(sorted);
        }
    }
}
