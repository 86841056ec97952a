package org.redress.access.traffic;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.redress.access.AddressNetwork;
import org.redress.access.Traffic;

/**
 * Puts {@link BoundedBody} under each request, and does not let an unread rest of a body block the thread afterwards.
 */
final class BodyValve extends ValveBase {

    static final String LIMIT = BodyLimit.class.getName();

    private final Traffic limits;
    private final BodiesAtOnce atOnce;

    BodyValve(Traffic limits) {
        super(true);
        this.limits = limits;
        atOnce = new BodiesAtOnce(limits);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        BodyLimit limit = BodyLimit.of(request);
        var coyote = request.getCoyoteRequest();
        var body = new BoundedBody(coyote, AddressNetwork.of(request.getRequest()), limit, limits, atOnce);
        coyote.setInputBuffer(body);
        request.setAttribute(LIMIT, limit);
        request.setAttribute(BoundedBody.class.getName(), body);
        try {
            getNext().invoke(request, response);
        } finally {
            if (!request.isAsync()) {
                body.shut();
                leaveTheRest(coyote, body, response);
            }
        }
    }

    /**
     * Reads shortly what has already arrived, sends the answer, reads once more so that the sender can read the answer,
     * then ends. The answer says when the next request may not use this connection.
     */
    private static void leaveTheRest(org.apache.coyote.Request request, BoundedBody body, Response response)
            throws IOException {
        var rest = new UnreadRest(request, body.original());
        rest.drain(UnreadRest.SMALL);
        if (!request.isFinished()) {
            response.setHeader("Connection", "close");
            response.finishResponse();
            rest.drain(body.restToThrowAway(response.getStatus() == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE));
            request.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }
}
