package org.redress.access.traffic;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** The separate port serves the health and nothing else. */
final class HealthOnly extends ValveBase {

    private static final Set<String> METHODS = Set.of("GET", "HEAD");
    private static final String PATH = "/actuator/health";

    private final int port;

    HealthOnly(int port) {
        super(true);
        this.port = port;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        String path = request.getDecodedRequestURI();
        boolean health = path != null
                && METHODS.contains(request.getMethod())
                && (path.equals(PATH) || path.startsWith(PATH + "/"));
        if (request.getConnector().getPort() == port && !health) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            getNext().invoke(request, response);
        }
    }
}
