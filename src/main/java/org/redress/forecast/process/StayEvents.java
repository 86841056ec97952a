package org.redress.forecast.process;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.redress.complaint.ComplaintNumber;
import org.redress.forecast.Visit;

/**
 * Receives what the engine writes into its history, so an end is noticed in every case: completion, cancellation,
 * deletion of the process instance, or a move to another version. No bean, because the engine's Spring Boot starter
 * accepts only one.
 */
final class StayEvents implements HistoryEventHandler {

    /** What waits for people or events. */
    private static final Set<String> PLACES = Set.of(
            ActivityTypes.TASK_USER_TASK,
            ActivityTypes.TASK_RECEIVE_TASK,
            ActivityTypes.GATEWAY_EVENT_BASED,
            ActivityTypes.INTERMEDIATE_EVENT_TIMER,
            ActivityTypes.INTERMEDIATE_EVENT_MESSAGE,
            ActivityTypes.INTERMEDIATE_EVENT_SIGNAL,
            ActivityTypes.INTERMEDIATE_EVENT_CONDITIONAL);

    /** The processes of the clocks themselves say nothing about the handling. */
    private static final Set<String> WORK_OF_CLOCKS = Set.of("ClockProcess", "EscalationProcess");

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof HistoricActivityInstanceEventEntity place && isPlaceOfWork(place)) {
            note(place);
        } else if (event instanceof HistoricTaskInstanceEventEntity task && task.getActivityInstanceId() != null) {
            unwritten().called(task.getActivityInstanceId(), task.getName());
        }
    }

    private static boolean isPlaceOfWork(HistoricActivityInstanceEventEntity place) {
        return PLACES.contains(place.getActivityType()) && !WORK_OF_CLOCKS.contains(place.getProcessDefinitionKey());
    }

    private static void note(HistoricActivityInstanceEventEntity place) {
        if (place.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_START)) {
            complaintAt(place).ifPresent(number -> unwritten().came(visit(place, number)));
        } else if (place.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_MIGRATE)) {
            unwritten().moved(new Visit.Moved(place.getId(), place.getProcessDefinitionKey(), place.getActivityId()));
        } else if (place.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_END)) {
            unwritten().went(place.getId(), place.getEndTime().toInstant());
        }
    }

    /** A task without a name is called by its id. */
    private static Visit visit(HistoricActivityInstanceEventEntity place, ComplaintNumber number) {
        boolean isTask = ActivityTypes.TASK_USER_TASK.equals(place.getActivityType());
        return new Visit(
                place.getId(),
                number,
                place.getProcessDefinitionKey(),
                place.getActivityId(),
                isTask ? place.getActivityId() : null,
                place.getStartTime().toInstant());
    }

    /** The engine has loaded whatever comes to a place. */
    private static Optional<ComplaintNumber> complaintAt(HistoryEvent place) {
        return ComplaintNumber.in(Context.getCommandContext()
                .getExecutionManager()
                .findExecutionById(place.getExecutionId())
                .getProcessBusinessKey());
    }

    private static UnwrittenStays unwritten() {
        return Context.getCommandContext().getSession(UnwrittenStays.class);
    }
}
