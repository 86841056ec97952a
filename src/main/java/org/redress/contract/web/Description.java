package org.redress.contract.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.redress.contract.OnceKey;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the API description says about every operation. */
@Configuration(proxyBeanMethods = false)
class Description {

    private static final String SESSION = "session";
    private static final String TOKEN = "csrfToken";
    private static final String BASIC = "basic";

    @Bean
    ModelResolver schemaReader(ObjectMapper json) {
        return new Schemas(json.copy());
    }

    @Bean
    OpenApiCustomizer everyOperation() {
        return document -> {
            document.info(
                    new Info()
                            .title("Redress")
                            .version("1")
                            .description(
                                    "Complaints handling after ISO 10002. Refusals are "
                                            + "problem details (RFC 9457): what is refused was not done. Times are UTC instants, dates are ISO 8601; what is "
                                            + "not known is left out of answers. Fields and parameters that are not described here are refused. A parameter "
                                            + "that is a list may be given several times, and every value counts; another one given twice is refused."));
            secure(document);
            new OperationNames().tidy(document);
            new RefusalsDescribed().addTo(document);
            document.getPaths()
                    .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                        repeatable(path, method, operation);
                        whole(operation);
                        secure(path, method, operation);
                    }));
            new ParameterWords().addTo(document);
        };
    }

    private static void secure(OpenAPI document) {
        document.getComponents()
                .addSecuritySchemes(
                        BASIC,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("basic")
                                .description("Staff, with every request; for programs"))
                .addSecuritySchemes(
                        SESSION,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.COOKIE)
                                .name("JSESSIONID")
                                .description("Staff who logged in at /login; for pages"))
                .addSecuritySchemes(
                        TOKEN,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.HEADER)
                                .name("X-REDRESS-CSRF")
                                .description(
                                        "With a session: the value of the cookie REDRESS-CSRF, in requests that write"));
    }

    /** Reading needs no CSRF token. Everybody may file a complaint; all else needs a staff login. */
    private static void secure(String path, HttpMethod method, Operation operation) {
        if (method == HttpMethod.POST && path.equals("/api/v1/complaints")) {
            operation.addSecurityItem(new SecurityRequirement());
        }
        SecurityRequirement session = new SecurityRequirement().addList(SESSION);
        operation
                .addSecurityItem(new SecurityRequirement().addList(BASIC))
                .addSecurityItem(method == HttpMethod.GET ? session : session.addList(TOKEN));
    }

    /** An operation that takes files always needs them. */
    private static void whole(Operation operation) {
        if (operation.getRequestBody() != null
                && operation.getRequestBody().getContent().containsKey("multipart/form-data")) {
            operation.getRequestBody().setRequired(true);
        }
    }

    private static void repeatable(String path, HttpMethod method, Operation operation) {
        if (method == HttpMethod.POST && !OnceDoors.BY_THEMSELVES.contains(path)) {
            operation.addParametersItem(new Parameter()
                    .name(OnceKey.HEADER)
                    .in("header")
                    .required(false)
                    .schema(new StringSchema()));
        }
    }
}
