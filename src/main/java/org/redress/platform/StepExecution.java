package org.redress.platform;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.redress.complaint.ComplaintNumber;
import org.redress.record.Actor;
import org.redress.record.Subject;

/**
 * What a delegate sees of the engine: the subject it works on, a complaint mostly, who acts, the fields of the form just completed, and
 * the variables it writes.
 */
public final class StepExecution extends TypedFields {

    private static final String ALARM = "alarm";

    private final DelegateExecution execution;

    private StepExecution(DelegateExecution execution) {
        super(execution);
        this.execution = execution;
    }

    public static StepExecution of(DelegateExecution execution) {
        return new StepExecution(execution);
    }

    /**
     * The complaint the process is about.
     *
     * @throws IllegalStateException when the process is about another kind of subject
     */
    public ComplaintNumber complaint() {
        return complaintOf(execution);
    }

    /** The complaint of a task; for listeners, as {@link #complaint()}. */
    public static ComplaintNumber complaintOf(DelegateTask task) {
        return complaintOf(task.getExecution());
    }

    private static ComplaintNumber complaintOf(DelegateExecution execution) {
        String key = execution.getProcessBusinessKey();
        return ComplaintNumber.in(key)
                .orElseThrow(() -> new IllegalStateException(
                        execution.getCurrentActivityId() + " works on complaints, and its process is about " + key));
    }

    /** What the process is about, whatever kind of subject it is. */
    public Subject subject() {
        String key = execution.getProcessBusinessKey();
        return SubjectsInEngine.known()
                .in(key)
                .orElseThrow(() ->
                        new IllegalStateException(activity() + " needs a subject, and its process is about " + key));
    }

    /** The member of staff who completed the task, or the system for timers and messages. */
    public Actor actor() {
        var authentication =
                execution.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
        return authentication == null ? Actor.SYSTEM : new Actor(authentication.getUserId());
    }

    /**
     * Identifies this one passage of the flow through the step. A step that finds it stored already runs for the second
     * time and does nothing.
     */
    public String occasion() {
        return execution.getActivityInstanceId();
    }

    public <T> T get(FlowVariable<T> variable) {
        return variable.type().cast(execution.getVariable(variable.name()));
    }

    /** Writes a variable that the engine keeps. Form fields must have other names than flow variables. */
    public <T> StepExecution set(FlowVariable<T> variable, T value) {
        execution.setVariable(variable.name(), value);
        return this;
    }

    /**
     * Sets a small value for the decision table that follows in this transaction. The engine does not keep it, except
     * when a variable with this name is stored already: then that variable changes.
     */
    public StepExecution fact(String name, Object value) {
        TypedValue brought = execution.getVariableTyped(name, false);
        execution.setVariable(name, Variables.untypedValue(value, brought == null || brought.isTransient()));
        return this;
    }

    /** The id of the step in the model. */
    public String activity() {
        return execution.getCurrentActivityId();
    }

    /** Raises an incident that operators and managers see in Cockpit until {@link #settleAlarm()}. */
    public void raiseAlarm(String message) {
        execution.createIncident(ALARM, null, message);
    }

    /** Ends the incidents this process raised itself. */
    public void settleAlarm() {
        execution
                .getProcessEngineServices()
                .getRuntimeService()
                .createIncidentQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .incidentType(ALARM)
                .list()
                .forEach(incident -> execution.resolveIncident(incident.getId()));
    }

    /** Returns the result of a decision table and removes the variable, so that the engine does not keep it. */
    public Object take(String name) {
        Object value = execution.getVariable(name);
        execution.removeVariable(name);
        return value;
    }
}
