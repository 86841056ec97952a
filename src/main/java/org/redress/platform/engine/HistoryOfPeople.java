package org.redress.platform.engine;

import org.camunda.bpm.engine.impl.history.HistoryLevelActivity;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;

/**
 * What the engine writes into its history: processes, steps and tasks, as its level "activity", and besides who did what by hand. No
 * variables, no details. It bears the number and the name of that level, because a database remembers them.
 */
public final class HistoryOfPeople extends HistoryLevelActivity {

    @Override
    public boolean isHistoryEventProduced(HistoryEventType event, Object entity) {
        return event == HistoryEventTypes.USER_OPERATION_LOG || super.isHistoryEventProduced(event, entity);
    }
}
