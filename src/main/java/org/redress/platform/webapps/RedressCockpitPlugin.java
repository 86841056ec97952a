package org.redress.platform.webapps;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.cockpit.plugin.spi.impl.AbstractCockpitPlugin;

/**
 * Shows in Cockpit where complaints wait: on every process diagram and as a list on the dashboard. Cockpit finds it by itself
 * (META-INF/services) and loads what the browser needs from {@code plugin-webapp/redress/app}.
 */
public class RedressCockpitPlugin extends AbstractCockpitPlugin {

    static final String ID = "redress";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Set<Class<?>> getResourceClasses() {
        return Set.of(CockpitRoot.class);
    }

    @Override
    public List<String> getMappingFiles() {
        return List.of("org/redress/platform/webapps/waiting.xml");
    }
}
