package org.redress.platform.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEnginePersistenceException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.variable.Variables;
import org.redress.complaint.AccessLevel;
import org.redress.complaint.ComplaintNumber;
import org.redress.confidentiality.AccessFlow;
import org.redress.confidentiality.AccessVerdict;
import org.redress.platform.FlowVariable;
import org.redress.record.StaffDirectory;
import org.redress.record.Subject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Evaluates the decision {@code judgeAccess}, which a complaint may need at any time, and finds and moves the open work
 * of a complaint.
 */
@Component
class EngineAccess implements AccessFlow {

    private static final Logger LOG = LoggerFactory.getLogger(EngineAccess.class);
    private static final String DECISION = "judgeAccess";

    private final ProcessEngineConfigurationImpl engine;
    private final StaffDirectory staff;
    private final TaskOffering offering;

    EngineAccess(ProcessEngineConfigurationImpl engine, StaffDirectory staff, TaskOffering offering) {
        this.offering = offering;
        this.engine = engine;
        this.staff = staff;
    }

    /** Evaluated within the running command: a table that fails does not keep a complaint from being received. */
    @Override
    public AccessVerdict judge(Map<String, Object> facts) {
        return unrestricted(context -> {
            try {
                var table = (DecisionDefinitionEntity)
                        engine.getDeploymentCache().findDeployedLatestDecisionDefinitionByKey(DECISION);
                Map<String, Object> row = engine.getDmnEngine()
                        .evaluateDecision(table, Variables.fromMap(facts))
                        .getSingleResult()
                        .getEntryMap();
                return new AccessVerdict(
                        AccessLevel.valueOf((String) row.get("accessLevel")), (String) row.get("handOverTo"));
            } catch (ProcessEnginePersistenceException | DataAccessException e) {
                throw e;
            } catch (RuntimeException e) {
                LOG.warn("The table of access gives no answer.", e);
                return AccessVerdict.STRICTEST;
            }
        });
    }

    @Override
    public boolean isAsked(Subject subject, String userId) {
        Set<String> groups = staff.groupsOf(userId);
        return unrestricted(context -> tasks(subject).stream()
                .anyMatch(task -> userId.equals(task.getAssignee())
                        || offers(task).stream()
                                .anyMatch(link ->
                                        userId.equals(link.getUserId()) || groups.contains(link.getGroupId()))));
    }

    @Override
    public void handOver(ComplaintNumber number, String from, String to) {
        unrestricted(context -> {
            tasks(number).forEach(task -> handOver(task, from, to));
            CarriedVariable.set(
                    engine.getRuntimeService()
                            .createProcessInstanceQuery()
                            .processInstanceBusinessKey(number.value())
                            .variableValueEquals(FlowVariable.WORKING_TEAM.name(), from),
                    FlowVariable.WORKING_TEAM.name(),
                    to,
                    context);
            return null;
        });
    }

    private void handOver(TaskEntity task, String from, String to) {
        if (offers(task).stream().anyMatch(link -> from.equals(link.getGroupId()))) {
            task.deleteCandidateGroup(from);
            task.addCandidateGroup(to);
            task.setAssignee(null);
            offering.offer(task);
        }
    }

    @Override
    public void takeFrom(ComplaintNumber number, String userId) {
        unrestricted(context -> {
            for (TaskEntity task : tasks(number)) {
                offers(task).stream()
                        .filter(link -> userId.equals(link.getUserId()))
                        .forEach(link -> task.deleteCandidateUser(userId));
                if (userId.equals(task.getAssignee())) {
                    task.setAssignee(null);
                }
            }
            return null;
        });
    }

    private List<TaskEntity> tasks(Subject subject) {
        return engine
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(subject.key())
                .listPage(0, CarriedVariable.MOST)
                .stream()
                .map(TaskEntity.class::cast)
                .filter(EngineAccess::isStillThere)
                .collect(Collectors.toList());
    }

    /** A task that is completed in this transaction is still in the database but no longer counts. */
    private static boolean isStillThere(TaskEntity task) {
        return !Context.getCommandContext().getDbEntityManager().isDeleted(task);
    }

    private static List<IdentityLink> offers(TaskEntity task) {
        return task.getCandidates().stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .collect(Collectors.toList());
    }

    private <T> T unrestricted(Command<T> command) {
        return engine.getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() -> command.execute(context)));
    }
}
