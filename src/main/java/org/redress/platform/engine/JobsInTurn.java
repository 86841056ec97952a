package org.redress.platform.engine;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.batch.BatchJobHandler;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.redress.platform.hardening.BoundedRounds;
import org.redress.record.Subjects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Timers and continuations wait while somebody else works on the same subject. A job that was {@link Overtaken} all the
 * same is run again without losing one of its retries, because nobody could mend anything.
 */
@Component
public class JobsInTurn extends AbstractProcessEnginePlugin {

    private final ObjectProvider<Subjects> subjects;
    private final BoundedRounds rounds = new BoundedRounds();

    /** The engine starts before the services that read the database. */
    public JobsInTurn(ObjectProvider<Subjects> subjects) {
        this.subjects = subjects;
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"}) // the engine's own map is raw
    public void postInit(ProcessEngineConfigurationImpl engine) {
        // what the engine does in batches belongs to no subject, and it asks these handlers for more than a job's
        // work
        engine.getJobHandlers()
                .replaceAll((type, handler) ->
                        handler instanceof BatchJobHandler ? handler : new InTurn<>(handler, subjects, rounds));
        FailedJobCommandFactory failures = engine.getFailedJobCommandFactory();
        engine.setFailedJobCommandFactory(
                (job, failure) -> failures.getCommand(job, Overtaken.by(failure) ? overtaken(failure) : failure));
    }

    private static Throwable overtaken(Throwable failure) {
        return failure instanceof OptimisticLockingException
                ? failure
                : new OptimisticLockingException(failure.getMessage(), failure);
    }

    private record InTurn<T extends JobHandlerConfiguration>(
            JobHandler<T> handler, ObjectProvider<Subjects> subjects, BoundedRounds rounds) implements JobHandler<T> {

        @Override
        public String getType() {
            return handler.getType();
        }

        @Override
        public void execute(T configuration, ExecutionEntity execution, CommandContext context, String tenant) {
            if (execution != null) {
                rounds.count(execution);
                Subjects known = subjects.getObject();
                known.in(execution.getProcessBusinessKey()).ifPresent(known::lock);
            }
            handler.execute(configuration, execution, context, tenant);
        }

        @Override
        public T newConfiguration(String text) {
            return handler.newConfiguration(text);
        }

        @Override
        public void onDelete(T configuration, JobEntity job) {
            handler.onDelete(configuration, job);
        }
    }
}
