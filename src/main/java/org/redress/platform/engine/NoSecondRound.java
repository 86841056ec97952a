package org.redress.platform.engine;

import org.camunda.bpm.engine.impl.cmd.JobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultFailedJobCommandFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.redress.platform.hardening.EndlessFlow;

/** What becomes of a job that failed: it is tried again, unless its flow runs in a circle. */
public final class NoSecondRound extends DefaultFailedJobCommandFactory {

    @Override
    public Command<Object> getCommand(String jobId, Throwable exception) {
        return EndlessFlow.isIn(exception) ? new GiveUp(jobId, exception) : super.getCommand(jobId, exception);
    }

    /** An operator finds the incident with its sentence in Cockpit, and may try the job again once the model is mended. */
    private static final class GiveUp extends JobRetryCmd {

        private static final long serialVersionUID = 1L;

        private GiveUp(String jobId, Throwable exception) {
            super(jobId, exception);
        }

        @Override
        public Object execute(CommandContext context) {
            JobEntity job = getJob();
            if (job != null) {
                job.unlock();
                logException(job);
                job.setRetries(0);
            }
            return null;
        }
    }
}
