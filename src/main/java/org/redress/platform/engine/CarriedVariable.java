package org.redress.platform.engine;

import java.util.Objects;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;

/** A variable that the running processes of a complaint carry along, and that is set anew in each when the complaint changes. */
final class CarriedVariable {

    /** Far more tasks and processes than one complaint has; a query without a limit would be refused. */
    static final int MOST = 500;

    private CarriedVariable() {}

    static void set(ProcessInstanceQuery those, String name, String value, CommandContext context) {
        those.listPage(0, MOST).stream()
                .map(ProcessInstance::getId)
                .map(context.getExecutionManager()::findExecutionById)
                .filter(Objects::nonNull)
                .forEach(instance -> instance.setVariable(name, value));
    }
}
