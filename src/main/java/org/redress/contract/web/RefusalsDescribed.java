package org.redress.contract.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Describes for every operation how it may be refused; a controller's own description has priority. */
class RefusalsDescribed {

    private static final String PROBLEM = "Problem";

    void addTo(OpenAPI document) {
        document.getComponents().addSchemas("FieldProblem", fieldProblem()).addSchemas(PROBLEM, problem());
        document.getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) -> refusals(path, method, operation)
                                .forEach((status, words) -> {
                                    ApiResponse said = operation.getResponses().get(status);
                                    operation
                                            .getResponses()
                                            .addApiResponse(
                                                    status, problem(said == null ? words : said.getDescription()));
                                })));
    }

    private static Schema<Object> fieldProblem() {
        var schema = new ObjectSchema();
        schema.addProperty("field", new StringSchema().description("Its name; parts of objects with dots"));
        schema.addProperty("message", new StringSchema().description("What it must be"));
        schema.setRequired(List.of("field", "message"));
        return schema;
    }

    private static Schema<Object> problem() {
        var schema = new ObjectSchema();
        schema.addProperty("type", new StringSchema().format("uri-reference"));
        schema.addProperty("title", new StringSchema());
        schema.addProperty("status", new IntegerSchema());
        schema.addProperty("detail", new StringSchema().description("A sentence for a person"));
        schema.addProperty("instance", new StringSchema().format("uri-reference"));
        schema.addProperty(
                "errors",
                new ArraySchema().items(new Schema<>().$ref("FieldProblem")).description("The fields concerned"));
        schema.setRequired(List.of("title", "status", "detail"));
        return schema;
    }

    private static Map<String, String> refusals(String path, HttpMethod method, Operation operation) {
        Map<String, String> refusals = new TreeMap<>(Map.ofEntries(
                Map.entry("400", "Cannot be read; errors names the fields"),
                Map.entry("401", "Not logged in"),
                Map.entry("403", "Not for this person, or called by a page of another site"),
                Map.entry("406", "The sender cannot read what is answered"),
                Map.entry("429", "Too many; Retry-After says when"),
                Map.entry("500", "A mistake of ours; nothing was changed"),
                Map.entry("503", "Not now; Retry-After says when")));
        if (path.contains("{")) {
            refusals.put("404", "There is none");
        }
        if (method != HttpMethod.GET) {
            refusals.put("409", "Not now: the complaint stands elsewhere, or somebody was faster");
            refusals.put("422", "A rule says no; errors names the fields");
        } else {
            refusals.put("422", "A value is out of bounds");
        }
        if (operation.getRequestBody() != null) {
            refusals.put("413", "Too large");
            refusals.put("415", "Not the type that is read here");
        }
        if (operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(each -> "If-Match".equals(each.getName()))) {
            refusals.put("412", "Somebody else changed it meanwhile");
            refusals.put("428", "If-Match is missing");
        }
        return refusals;
    }

    private static ApiResponse problem(String words) {
        return new ApiResponse()
                .description(words)
                .content(new Content()
                        .addMediaType(
                                "application/problem+json", new MediaType().schema(new Schema<>().$ref(PROBLEM))));
    }
}
