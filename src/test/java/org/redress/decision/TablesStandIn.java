package org.redress.decision;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.variable.Variables;
import org.redress.platform.DecisionTables;

/** Stands for the engine; the decision table is the real one. */
public class TablesStandIn implements DecisionTables {

    private static final DecisionModel ROUTES = new DecisionModel("outside-routes.dmn", "findOutsideRoutes");

    @Override
    public List<Map<String, Object>> rows(String decision, Map<String, Object> facts) {
        return ROUTES.rows(Variables.fromMap(facts));
    }
}
