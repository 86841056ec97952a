package org.redress.composition.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.composition.OwnForms;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.redress.platform.StepParameter;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Record form",
        description =
                "Keeps what was filled into the form of the task right before it, and shows it in the file of the complaint.",
        parameters = {
            @StepParameter(
                    name = "heading",
                    label = "Heading",
                    description = "What the form is about, at most 200 characters: \"Visit on site\""),
            @StepParameter(
                    name = "fields",
                    label = "Fields",
                    description = "The keys of the form's fields, separated by commas: visitedOn, found"),
            @StepParameter(
                    name = "requiredFields",
                    label = "Fields that must not be empty",
                    required = false,
                    description = "Keys, separated by commas. The task stays open until they are filled in.")
        })
class RecordFormDelegate implements JavaDelegate {

    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    private final OwnForms forms;

    RecordFormDelegate(OwnForms forms) {
        this.forms = forms;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        String heading = step.requiredText("heading");
        String fields = step.requiredText("fields");
        keys(step.text("requiredFields")).forEach(step::requiredText);
        Map<String, String> answers = new LinkedHashMap<>();
        for (String field : keys(fields)) {
            String answer = step.text(field);
            if (answer != null) {
                answers.put(field, answer);
            }
        }
        step.refuseProblems();
        forms.record(step.complaint(), step.actor(), step.occasion(), heading, answers);
    }

    private static List<String> keys(String names) {
        return names == null
                ? List.of()
                : COMMA.splitAsStream(names.strip())
                        .filter(name -> !name.isEmpty())
                        .toList();
    }
}
