package org.redress.contract.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.redress.contract.MalformedRequest;

/** The names in the query of an address and how often each is there; a form in the body is not looked at. */
final class QueryNames {

    private QueryNames() {}

    static Map<String, Integer> of(String query) {
        Map<String, Integer> names = new LinkedHashMap<>();
        if (query != null) {
            for (String part : query.split("&")) {
                if (!part.isEmpty()) {
                    names.merge(decoded(part.split("=", 2)[0]), 1, Integer::sum);
                }
            }
        }
        return names;
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new MalformedRequest("The query of the address cannot be read.");
        }
    }
}
