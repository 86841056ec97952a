package org.redress.platform.webapps;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import org.camunda.bpm.cockpit.plugin.resource.AbstractCockpitPluginResource;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;

/**
 * How long complaints wait, and where. Cockpit only checks that somebody is logged in, and its queries know no rights, so each
 * answer here is limited to the processes whose complaints the user may see in the engine.
 */
@Produces(MediaType.APPLICATION_JSON)
public class WaitingResource extends AbstractCockpitPluginResource {

    private static final int LONGEST_LIST = 20;

    public WaitingResource(String engine) {
        super(engine);
    }

    /** The numbers for one diagram: one version of a process, one line for each element where something waits. */
    @GET
    @Path("in/{definition}")
    public List<WaitingStep> in(@PathParam("definition") String definitionId) {
        if (!new InstanceSight(getProcessEngine()).coversDefinition(definitionId)) {
            throw new InvalidRequestException(Status.FORBIDDEN, "You may not see what waits in this process.");
        }
        return getQueryService().executeQuery("redress.waitingIn", WaitingQuery.in(definitionId));
    }

    /** The steps of all processes where complaints wait, all versions together, most waiting time first. */
    @GET
    @Path("bottlenecks")
    public List<Bottleneck> bottlenecks() {
        InstanceSight sight = new InstanceSight(getProcessEngine());
        List<Bottleneck> everywhere = getQueryService().executeQuery("redress.bottlenecks", WaitingQuery.everywhere());
        return everywhere.stream()
                .filter(step -> sight.covers(step.processKey()))
                .limit(LONGEST_LIST)
                .toList();
    }
}
