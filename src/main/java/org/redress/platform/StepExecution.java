package org.redress.platform;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.redress.complaint.Actor;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.FieldProblem;
import org.redress.complaint.RuleRefused;
import org.redress.complaint.StorableText;

/**
 * What a delegate sees of the engine: the complaint it works on, who acts, the fields of the form just completed, and
 * the variables it writes. Reading collects problems; {@link #refuseProblems()} reports all of them at once.
 */
public final class StepExecution {

    private static final String ALARM = "alarm";

    private final DelegateExecution execution;
    private final List<FieldProblem> problems = new ArrayList<>();

    private StepExecution(DelegateExecution execution) {
        this.execution = execution;
    }

    public static StepExecution of(DelegateExecution execution) {
        return new StepExecution(execution);
    }

    public ComplaintNumber complaint() {
        return new ComplaintNumber(execution.getProcessBusinessKey());
    }

    /** The member of staff who completed the task, or the system for timers and messages. */
    public Actor actor() {
        var authentication = execution.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
        return authentication == null ? Actor.SYSTEM : new Actor(authentication.getUserId());
    }

    /** This one time that the flow passes the step; a step that finds it known runs for the second time and does nothing. */
    public String occasion() {
        return execution.getActivityInstanceId();
    }

    /** A text the form requires. */
    public String requiredText(String field) {
        String text = text(field);
        if (text == null) {
            problems.add(new FieldProblem(field, "is required"));
        }
        return text;
    }

    /** A text, or null when nothing was typed. */
    public String text(String field) {
        Object value = valueOf(field);
        if (value == null || value.toString().isBlank()) {
            return null;
        }
        StorableText.flawOf(value.toString()).ifPresent(flaw -> problems.add(new FieldProblem(field, flaw.sentence())));
        return value.toString();
    }

    /** As it came; an object that somebody sent in pieces is not put together to see what it is. */
    private Object valueOf(String field) {
        TypedValue value = execution.getVariableTyped(field, false);
        if (value instanceof SerializableValue) {
            problems.add(new FieldProblem(field, "must be a text, a number, a date, true or false"));
            return null;
        }
        return value == null ? null : value.getValue();
    }

    /** One of a closed set of words. */
    public <E extends Enum<E>> E word(String field, Class<E> words) {
        String text = requiredText(field);
        if (text == null) {
            return null;
        }
        try {
            return Enum.valueOf(words, text);
        } catch (IllegalArgumentException e) {
            problems.add(new FieldProblem(field, "must be one of " + List.of(words.getEnumConstants())));
            return null;
        }
    }

    /** A question answered with {@code yes} or {@code no}. */
    public boolean yes(String field) {
        String text = requiredText(field);
        if (text != null && !List.of("yes", "no").contains(text.toLowerCase(Locale.ROOT))) {
            problems.add(new FieldProblem(field, "must be yes or no"));
        }
        return "yes".equalsIgnoreCase(text);
    }

    /** A box that may be ticked. */
    public boolean ticked(String field) {
        return Boolean.parseBoolean(text(field));
    }

    /** A number that is not negative, or null when nothing was typed. */
    public BigDecimal amount(String field) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        try {
            BigDecimal amount = new BigDecimal(text);
            if (amount.signum() >= 0 && amount.precision() - amount.scale() <= 15) {
                return amount;
            }
        } catch (NumberFormatException e) {
            // reported below like a number out of range
        }
        problems.add(new FieldProblem(field, "must be a number from 0 to 15 digits"));
        return null;
    }

    /** A whole number; {@code otherwise} when nothing was typed. */
    public int count(String field, int otherwise) {
        BigDecimal amount = amount(field);
        return amount == null ? otherwise : amount.min(BigDecimal.valueOf(Integer.MAX_VALUE)).intValue();
    }

    /** A whole number that has to be given. */
    public int requiredCount(String field) {
        return requiredText(field) == null ? 0 : count(field, 0);
    }

    /** @throws RuleRefused with every problem met while reading */
    public void refuseProblems() {
        if (!problems.isEmpty()) {
            throw new RuleRefused(problems);
        }
    }

    public <T> T get(FlowVariable<T> variable) {
        return variable.type().cast(execution.getVariable(variable.name()));
    }

    /** Writes a fact the flow remembers; form fields have other names than flow variables. */
    public <T> StepExecution set(FlowVariable<T> variable, T value) {
        execution.setVariable(variable.name(), value);
        return this;
    }

    /** A small fact for the decision table that follows in this transaction; the engine never stores it. */
    public StepExecution fact(String name, Object value) {
        execution.setVariable(name, Variables.untypedValue(value, true));
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
        execution.getProcessEngineServices().getRuntimeService().createIncidentQuery()
                .processInstanceId(execution.getProcessInstanceId()).incidentType(ALARM).list()
                .forEach(incident -> execution.resolveIncident(incident.getId()));
    }

    /** Takes the result of a decision table out of the engine. */
    public Object take(String name) {
        Object value = execution.getVariable(name);
        execution.removeVariable(name);
        return value;
    }
}
