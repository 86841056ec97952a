package org.redress.investigation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.investigation.FlowQuestions;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Establish answer",
        description = "Looks whether the information that was asked for came.",
        reads = "informationRequest",
        writes = "informationSupplied")
class EstablishAnswerDelegate implements JavaDelegate {

    private final FlowQuestions questions;

    EstablishAnswerDelegate(FlowQuestions questions) {
        this.questions = questions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        step.set(
                InvestigationVariables.INFORMATION_SUPPLIED,
                questions.isAnswered(step.get(InvestigationVariables.INFORMATION_REQUEST)));
    }
}
