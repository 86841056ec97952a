package org.redress.platform.hardening;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * Counts the jobs of a process and of all it called, within an hour of the engine's clock. A circle with a save point or a short timer in it
 * takes a job for each round: no single one is long ({@link BoundedFlow}), and all together they would go on for ever. Our flows need some dozens.
 * Each instance of the application counts for itself.
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
