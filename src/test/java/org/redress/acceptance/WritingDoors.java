package org.redress.acceptance;

import jakarta.servlet.Filter;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every method of a controller of ours that writes, as the product has it, with nobody in between who asks for a login. */
final class WritingDoors {

    private static final Set<RequestMethod> READING =
            Set.of(RequestMethod.GET, RequestMethod.HEAD, RequestMethod.OPTIONS);

    private final MockMvc product;
    private final RequestMappingHandlerMapping mappings;

    WritingDoors(WebApplicationContext context, RequestMappingHandlerMapping mappings) {
        this.mappings = mappings;
        product = MockMvcBuilders.webAppContextSetup(context)
                .addFilters(context.getBean("foreignPages", Filter.class))
                .build();
    }

    record Door(RequestMethod method, String path, MediaType takes) {

        @Override
        public String toString() {
            return method + " " + path + (takes == null ? "" : " " + takes);
        }
    }

    Stream<Door> all() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(each -> each.getValue().getBeanType().getName().startsWith("org.redress."))
                .flatMap(each -> doors(each.getKey()));
    }

    /** The status with which a request is answered that has this header and nothing else. */
    int knock(Door door, String header, String value) throws Exception {
        String path = door.path().replaceAll("\\{number\\}", "C-2026-000001-36").replaceAll("\\{[^}]+\\}", "1");
        var request = MockMvcRequestBuilders.request(
                        HttpMethod.valueOf(door.method().name()), path)
                .header(header, value);
        return product.perform(door.takes() == null ? request : request.contentType(door.takes()))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private static Stream<Door> doors(RequestMappingInfo mapping) {
        MediaType takes = mapping.getConsumesCondition().getConsumableMediaTypes().stream()
                .findFirst()
                .orElse(null);
        return mapping.getMethodsCondition().getMethods().stream()
                .filter(method -> !READING.contains(method))
                .flatMap(method -> mapping.getPatternValues().stream().map(path -> new Door(method, path, takes)));
    }
}
