package org.redress.correspondence.told;

import java.util.Arrays;
import org.redress.complaint.Regime;
import org.redress.platform.DecisionTables;
import org.springframework.stereotype.Component;

/** Whether letters have somebody outside to name. */
@Component
public class OutsideNames {

    private final OutsideRoutes routes;

    OutsideNames(OutsideRoutes routes) {
        this.routes = routes;
    }

    /** In some situation a letter under these rules names nobody whom one can reach, or the table cannot be asked. */
    public boolean namesNobody(Regime regime) {
        try {
            return Arrays.stream(OutsideStage.values())
                    .flatMap(stage -> routes.rows(stage, regime, null).stream())
                    .anyMatch(RouteRow::isPlaceholder);
        } catch (DecisionTables.NoAnswer e) {
            return true;
        }
    }
}
