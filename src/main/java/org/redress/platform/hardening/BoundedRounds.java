package org.redress.platform.hardening;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * Counts the jobs of a process and of all it called, within an hour of the engine's clock. An endless circle with a
 * save point or a short timer runs one job for each round. No single job is long enough for {@link BoundedFlow}, but
 * together they would run for ever. Our flows need a few dozen jobs. Each instance of the application counts for
 * itself.
 */
public final class BoundedRounds {

    static final int MOST_JOBS = 1000;

    private final Cache<String, AtomicInteger> jobs = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(Duration.ofHours(1))
            .ticker(() ->
                    TimeUnit.MILLISECONDS.toNanos(ClockUtil.getCurrentTime().getTime()))
            .build();

    /** When somebody tries the job again, after the model was mended, the count starts anew. */
    public void count(ExecutionEntity execution) {
        String root = execution.getRootProcessInstanceId();
        if (root != null && jobs.get(root, key -> new AtomicInteger()).incrementAndGet() > MOST_JOBS) {
            jobs.invalidate(root);
            throw EndlessFlow.ofJobs(execution.getProcessDefinition().getKey(), MOST_JOBS);
        }
    }
}
