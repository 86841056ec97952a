package org.redress.platform.webapps;

import java.util.Date;
import org.camunda.bpm.cockpit.db.QueryParameters;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** What {@code waiting.xml} needs to know: the moment, by the engine's clock, and the one definition if it is about one. */
final class WaitingQuery extends QueryParameters {

    private static final long serialVersionUID = 1L;

    /** Far more steps than the models have; a query without a limit would be refused. */
    private static final int MOST_STEPS = 500;

    private final Date now = ClockUtil.getCurrentTime();
    private final String definitionId;

    private WaitingQuery(String definitionId) {
        this.definitionId = definitionId;
        setMaxResults(MOST_STEPS);
    }

    static WaitingQuery in(String definitionId) {
        return new WaitingQuery(definitionId);
    }

    static WaitingQuery everywhere() {
        return new WaitingQuery(null);
    }

    public Date getNow() {
        return now;
    }

    public String getDefinitionId() {
        return definitionId;
    }
}
