package org.redress.platform.webapps;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.camunda.bpm.cockpit.plugin.resource.AbstractCockpitPluginRootResource;

/** Where Cockpit's own web service hands over to ours. */
@Path("plugin/" + RedressCockpitPlugin.ID)
public class CockpitRoot extends AbstractCockpitPluginRootResource {

    public CockpitRoot() {
        super(RedressCockpitPlugin.ID);
    }

    @Path("{engine}/waiting")
    public WaitingResource waiting(@PathParam("engine") String engine) {
        return subResource(new WaitingResource(engine), engine);
    }
}
