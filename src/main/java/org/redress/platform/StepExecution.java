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

    /** @throws IllegalStateException when the process is about something else: this step is made for complaints */
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

    /** What the process is about, whatever kind it is of. */
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

    /** This one time that the flow passes the step; a step that finds it known runs for the second time and does nothing. */
    public String occasion() {
        return execution.getActivityInstanceId();
    }

    public <T> T get(FlowVariable<T> variable) {
        return variable.type().cast(execution.getVariable(variable.name()));
    }

    /** Writes a fact the flow remembers; form fields have other names than flow variables. */
    public <T> StepExecution set(FlowVariable<T> variable, T value) {
        execution.setVariable(variable.name(), value);
        return this;
    }

    /**
     * A small fact for the decision table that follows in this transaction; the engine does not store it, unless the flow stored a variable
     * under its name: that one takes the value.
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

    /** Takes the result of a decision table out of the engine. */
    public Object take(String name) {
        Object value = execution.getVariable(name);
        execution.removeVariable(name);
        return value;
    }
}
