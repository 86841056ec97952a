package org.redress.models.change.process;

import org.redress.platform.FlowVariable;

/** What {@code process-change.bpmn} decides on. */
final class ChangeVariables {

    static final FlowVariable<Boolean> CHANGE_APPROVED = new FlowVariable<>("changeApproved", Boolean.class);

    private ChangeVariables() {}
}
