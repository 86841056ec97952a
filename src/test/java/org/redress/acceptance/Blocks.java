package org.redress.acceptance;

import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;
import org.camunda.bpm.model.bpmn.builder.CallActivityBuilder;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;

/** Building blocks as their element templates write them into a model. */
final class Blocks {

    private Blocks() {}

    /** A step with its parameters. */
    static AbstractFlowNodeBuilder<?, ?> step(
            AbstractFlowNodeBuilder<?, ?> before, String step, String... namesAndValues) {
        var task = before.serviceTask().camundaDelegateExpression("#{" + step + "Delegate}");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            task.camundaInputParameter(namesAndValues[i], namesAndValues[i + 1]);
        }
        return task;
    }

    /** A process to call, with its parameters. */
    static CallActivityBuilder call(AbstractFlowNodeBuilder<?, ?> before, String process, String... namesAndValues) {
        var call = before.callActivity()
                .calledElement(process)
                .camundaCalledElementBinding("latest")
                .camundaInBusinessKey("#{execution.processBusinessKey}");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            CamundaIn in = call.getElement().getModelInstance().newInstance(CamundaIn.class);
            in.setCamundaTarget(namesAndValues[i]);
            in.setCamundaSourceExpression(namesAndValues[i + 1]);
            call.addExtensionElement(in);
        }
        return call;
    }
}
