package org.redress.platform.hardening;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.DefaultHistoryRemovalTimeProvider;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.impl.util.ParseUtil;
import org.redress.platform.FlowEvent;
import org.redress.platform.engine.HistoryOfPeople;
import org.redress.record.Actor;
import org.redress.record.Subjects;
import org.redress.record.Timeline;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Records who intervenes in a complaint with the engine's own means (moves it, cancels it, sets a variable, a date or a
 * number of retries). The timeline of the complaint, or of another subject, gets the person's name, whichever interface
 * they used. The engine's operation log keeps everything that people do, without the words they typed.
 */
@Component
class HandOnRecord extends AbstractProcessEnginePlugin implements HistoryEventHandler {

    /**
     * Properties that hold names of things and of members of staff, dates and numbers. Others can contain words
     * somebody typed.
     */
    private static final Set<String> HARMLESS = Set.of(
            "assignee",
            "owner",
            "delegation",
            "dueDate",
            "duedate",
            "followUpDate",
            "priority",
            "candidate",
            "type",
            "retries",
            "suspensionState",
            "jobId",
            "nrOfInstances",
            "nrOfBatches",
            "async",
            "userId",
            "groupId",
            "permissions",
            "permissionBits",
            "resource",
            "resourceId",
            "authorizationType",
            "processDefinitionVersion",
            "processDefinitionId",
            "processDefinitionKey",
            "historyTimeToLive",
            "deploymentId",
            "duplicateFilterEnabled",
            "deployChangedOnly",
            "filterId",
            "incidentType",
            "cascade",
            "processInstanceId",
            "delete",
            "claim",
            "id");

    private final ObjectProvider<Subjects> subjects;
    private final ObjectProvider<Timeline> timeline;
    private final ThreadLocal<String> lastTold = new ThreadLocal<>();
    private ProcessEngineConfigurationImpl engine;

    /** The engine starts before the services that read the database. */
    HandOnRecord(ObjectProvider<Subjects> subjects, ObjectProvider<Timeline> timeline) {
        this.subjects = subjects;
        this.timeline = timeline;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        engine = configuration;
        engine.setCustomHistoryLevels(new ArrayList<>(List.of(new HistoryOfPeople())));
        engine.getCustomHistoryEventHandlers().add(this);
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof UserOperationLogEntryEventEntity deed) {
            if (changesTheCourse(deed) && isFirstLineOf(deed)) {
                tell(deed);
            }
            dropWords(deed);
            if (deed.getRootProcessInstanceId() == null) {
                deed.setRemovalTime(inSomeYears());
            }
        }
    }

    /** The engine writes one line for each property that an operation changes. */
    private boolean isFirstLineOf(UserOperationLogEntryEventEntity deed) {
        String now = deed.getOperationId() + deed.getOperationType() + deed.getProcessInstanceId();
        boolean first = !now.equals(lastTold.get());
        lastTold.set(now);
        return first;
    }

    /**
     * Entries that belong to a process are removed with it; others, such as for a new account, the same time after the
     * operation.
     */
    private Date inSomeYears() {
        Integer days = ParseUtil.parseHistoryTimeToLive(engine.getBatchOperationHistoryTimeToLive());
        return DefaultHistoryRemovalTimeProvider.determineRemovalTime(ClockUtil.getCurrentTime(), days);
    }

    private static void dropWords(UserOperationLogEntryEventEntity deed) {
        deed.setAnnotation(null);
        if (deed.getProperty() == null || !HARMLESS.contains(deed.getProperty())) {
            deed.setOrgValue(null);
            deed.setNewValue(null);
        }
    }

    /** Work on tasks is recorded by the steps behind them. */
    private static boolean changesTheCourse(UserOperationLogEntryEventEntity deed) {
        return deed.getProcessInstanceId() != null
                && !EntityTypes.TASK.equals(deed.getEntityType())
                && !UserOperationLogEntry.CATEGORY_TASK_WORKER.equals(deed.getCategory());
    }

    private void tell(UserOperationLogEntryEventEntity deed) {
        HistoricProcessInstance instance = Context.getCommandContext()
                .getHistoricProcessInstanceManager()
                .findHistoricProcessInstance(deed.getProcessInstanceId());
        Optional.ofNullable(instance)
                .map(HistoricProcessInstance::getBusinessKey)
                .flatMap(subjects.getObject()::in)
                .ifPresent(subject -> timeline.getObject()
                        .record(
                                subject,
                                new Actor(deed.getUserId()),
                                FlowEvent.CHANGED_BY_HAND,
                                deed.getOperationType() + " in " + instance.getProcessDefinitionKey() + reason(deed)));
    }

    private static String reason(UserOperationLogEntryEventEntity deed) {
        return deed.getAnnotation() == null || deed.getAnnotation().isBlank() ? "" : ": " + deed.getAnnotation();
    }
}
