package org.redress.composition.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.redress.composition.OwnForms;
import org.redress.platform.Field;
import org.redress.platform.Step;
import org.redress.platform.StepExecution;
import org.springframework.stereotype.Component;

@Component
@Step(
        label = "Record form",
        description =
                "Keeps what was filled into the form of the task right before it, and shows it in the file of the complaint.")
class RecordFormDelegate implements JavaDelegate {

    private static final Field<String> HEADING = Field.text("heading")
            .setByOwner("Heading", "What the form is about, at most 200 characters: \"Visit on site\"");
    private static final Field<String> FIELDS = Field.text("fields")
            .setByOwner("Fields", "The keys of the form's fields, separated by commas: visitedOn, found");
    private static final Field<String> REQUIRED_FIELDS = Field.text("requiredFields")
            .optional()
            .setByOwner(
                    "Fields that must not be empty",
                    "Keys, separated by commas. The task stays open until they are filled in.");

    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    private final OwnForms forms;

    RecordFormDelegate(OwnForms forms) {
        this.forms = forms;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepExecution step = StepExecution.of(execution);
        String heading = step.get(HEADING);
        String fields = step.get(FIELDS);
        keys(step.get(REQUIRED_FIELDS)).forEach(key -> step.get(Field.text(key)));
        Map<String, String> answers = new LinkedHashMap<>();
        for (String field : keys(fields)) {
            String answer = step.get(Field.text(field).optional());
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
