package org.redress.platform.engine;

import jakarta.ws.rs.BadRequestException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.redress.contract.RuleRefused;
import org.redress.platform.TaskForms;
import org.redress.record.Subject;
import org.redress.record.Subjects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Tasks are completed one at a time on a subject. A form that the same person sends twice, by a double click or because the first
 * answer got lost, is answered like the first time; another form for a task that is done already is refused.
 */
@Component
public class Completions {

    private final ObjectProvider<Subjects> subjects;
    private final CompletedTasks done;
    private final TaskForms fields;

    Completions(ObjectProvider<Subjects> subjects, CompletedTasks done, TaskForms fields) {
        this.fields = fields;
        this.subjects = subjects;
        this.done = done;
    }

    /** @param commands of the service that completes; what it does becomes part of the same command */
    public VariableMap complete(
            String task, Map<String, Object> typed, CommandExecutor commands, Supplier<VariableMap> completion) {
        // asked in a separate command, because data that the engine read before waiting for the lock would be outdated
        Optional<Subject> subject = commands.execute(context -> subjectOf(task, context));
        try {
            return commands.execute(context -> {
                subject.ifPresent(subjects.getObject()::lock);
                var deed = new CompletedTasks.Deed(task, String.valueOf(context.getAuthenticatedUserId()), typed);
                return context.getTaskManager().findTaskById(task) == null
                        ? answerAgain(deed)
                        : completeOnce(deed, context, completion);
            });
        } catch (RuntimeException e) {
            throw TaskRefusals.refusalIn(e)
                    .<RuntimeException>map(refusal -> told(task, refusal, commands, e))
                    .orElse(e);
        }
    }

    /**
     * Complete and submit-form both answer this with 400 and add no words of their own. The sentence uses the labels of
     * the form.
     */
    private BadRequestException told(
            String task, RuleRefused refusal, CommandExecutor commands, RuntimeException cause) {
        return new BadRequestException(
                refusal.problems().isEmpty()
                        ? refusal.getMessage()
                        : commands.execute(context -> fields.sentence(task, refusal.problems(), context)),
                cause);
    }

    private VariableMap completeOnce(
            CompletedTasks.Deed deed, CommandContext context, Supplier<VariableMap> completion) {
        fields.refuseUnfit(deed.task(), deed.typed(), context);
        VariableMap answer = completion.get();
        done.remember(deed);
        return answer;
    }

    private VariableMap answerAgain(CompletedTasks.Deed deed) {
        if (!done.remembers(deed)) {
            throw new RuleRefused("Somebody else has just completed this task, or it is no longer needed.");
        }
        return Variables.createVariables();
    }

    private Optional<Subject> subjectOf(String task, CommandContext context) {
        TaskEntity found = context.getTaskManager().findTaskById(task);
        return found == null || found.getProcessInstance() == null
                ? Optional.empty()
                : subjects.getObject().in(found.getProcessInstance().getBusinessKey());
    }
}
