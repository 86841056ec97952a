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

/** Puts {@link BoundedBody} under each request, and does not let an unread rest hold the thread afterwards. */
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
     * A short look at what is on its way already, the answer, another look so that a sender can read it, then the end. Whoever may not send
     * the next request over this connection is told so in the answer.
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
