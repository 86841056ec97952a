package org.redress.platform.engine;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.ComplaintStatus;
import org.redress.complaint.Complaints;
import org.redress.complaint.Stage;
import org.redress.platform.FlowVariable;
import org.redress.platform.hardening.ReadOnlyResolver;
import org.redress.record.Subject;
import org.redress.record.Subjects;
import org.springframework.beans.factory.ListableBeanFactory;

/**
 * {@code ${candidateGroup}} where no such variable is left: the team that works on the complaint, or the group that works on another
 * subject, by our tables. A task always finds its people, whatever became of the variable.
 */
public final class WorkingTeam extends ReadOnlyResolver {

    private static final String NAME = FlowVariable.WORKING_TEAM.name();
    /** How a model offers a task to whoever works on the complaint. */
    static final String EXPRESSION = "${" + NAME + "}";

    private static final Set<ComplaintStatus> IN_REVIEW =
            EnumSet.of(ComplaintStatus.IN_REVIEW, ComplaintStatus.DECISION_PENDING);
    private static final String REVIEWERS = "team-leads,managers";

    private final ListableBeanFactory beans;

    public WorkingTeam(ListableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        VariableScope scope = (VariableScope) context.getContext(VariableScope.class);
        if (base != null || !NAME.equals(property) || scope == null || isGiven(scope.getVariable(NAME))) {
            return null;
        }
        return beans.getBean(Subjects.class)
                .in(businessKey(scope))
                .flatMap(this::groupsOf)
                .map(groups -> {
                    context.setPropertyResolved(true);
                    return groups;
                })
                .orElse(null);
    }

    private Optional<String> groupsOf(Subject subject) {
        Optional<ComplaintNumber> complaint = ComplaintNumber.of(subject);
        return complaint.isPresent()
                ? complaint.flatMap(beans.getBean(Complaints.class)::find).map(WorkingTeam::groupsOf)
                : Optional.of(beans.getBean(Subjects.class).workingGroup(subject));
    }

    /** A review is not for those who work on the complaint. */
    private static String groupsOf(Complaint complaint) {
        boolean inReview = complaint.stage() == Stage.SECOND && IN_REVIEW.contains(complaint.status());
        return inReview ? REVIEWERS : complaint.workingTeam();
    }

    private static boolean isGiven(Object group) {
        return group != null && !group.toString().isBlank();
    }

    private static String businessKey(VariableScope scope) {
        VariableScope running = scope instanceof DelegateTask task ? task.getExecution() : scope;
        return running instanceof DelegateExecution execution ? execution.getProcessBusinessKey() : null;
    }
}
