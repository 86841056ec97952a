package org.redress.platform;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.redress.contract.FieldProblem;
import org.redress.contract.RuleRefused;

/** What the form of a task says of the values that are handed in; a port, as forms are read where models are. */
public interface TaskForms {

    /** @throws RuleRefused naming each value that the task's form does not ask for, or not like that */
    void refuseUnfit(String task, Map<String, Object> typed, CommandContext context);

    /** What is wrong, field by field, each called as the person reads it in the form of the task. */
    String sentence(String task, List<FieldProblem> problems, CommandContext context);

    /** The form with its choices; one that has none from a list stays as it is. */
    byte[] filled(byte[] form);
}
