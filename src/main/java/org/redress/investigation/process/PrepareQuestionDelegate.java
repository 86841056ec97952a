package org.redress.investigation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.investigation.FlowQuestions;
import org.redress.platform.OfferedProcess;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Prepare question",
        description = "Gathers the facts for the table of limits of information requests.",
        facts = {"jurisdiction", "sector", "askedOf", "requestsBefore"},
        offers =
                @OfferedProcess(
                        id = "AskComplainantProcess",
                        label = "Ask the complainant and wait",
                        description =
                                "Asks the complainant for information and waits for the answer, or until somebody decided to go on without it.",
                        setBy = QuestionToComplainant.class,
                        results = "informationSupplied"))
class PrepareQuestionDelegate implements JavaDelegate {

    private final FlowQuestions questions;

    PrepareQuestionDelegate(FlowQuestions questions) {
        this.questions = questions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        questions.facts(step.complaint()).forEach(step::fact);
    }
}
