package org.redress.correspondence.links;

import java.net.URI;
import org.redress.complaint.ComplaintNumber;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where links lead. They start with {@code redress.public-url}, never with what a request claims as its host. */
@Component
class LinkAddresses {

    private final Environment environment;

    LinkAddresses(Environment environment) {
        this.environment = environment;
        base();
    }

    String tracking(ComplaintNumber number, String token) {
        return base() + "/track/" + number + "/" + token;
    }

    String answer(ComplaintNumber number, String token) {
        return base() + "/answer/" + number + "/" + token;
    }

    String health() {
        return base() + "/actuator/health";
    }

    /** The page that takes a number and a short code. */
    String codePage() {
        return base() + "/code";
    }

    /** For staff; opens nothing without a login. */
    String tasklist() {
        return base() + "/camunda/app/tasklist/default/";
    }

    /** What the address of every complaint's page begins with, for staff; opens nothing without a login. */
    String files() {
        return base() + "/staff/complaints";
    }

    /** Asked each time: a port chosen by the system is known only once the server listens. */
    private String base() {
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        String url = environment.getProperty("redress.public-url", "http://localhost:" + port);
        if (!url.matches("https?://.+") || URI.create(url).getHost() == null) {
            throw new IllegalStateException(
                    "redress.public-url must be an http or https address, for example https://complaints.example.org");
        }
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
