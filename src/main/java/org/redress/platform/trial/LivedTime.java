package org.redress.platform.trial;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.config.CronTask;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.scheduling.config.Task;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.stereotype.Component;

/** Lives through time in a trial: each timer, mail and nightly job between now and then is done at its own moment, in order. */
@Component
@Profile(TrialModeActivation.PROFILE)
public class LivedTime {

    private static final Logger log = LoggerFactory.getLogger(LivedTime.class);
    private static final Duration AT_MOST_AT_ONCE = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long A_MOMENT = 10;

    private final TrialClock clock;
    private final ManagementService jobs;
    private final ProcessEngineConfigurationImpl engine;
    private final ObjectProvider<ScheduledTaskHolder> schedules;
    private volatile Instant destination;

    LivedTime(
            TrialClock clock,
            ManagementService jobs,
            ProcessEngineConfigurationImpl engine,
            ObjectProvider<ScheduledTaskHolder> schedules) {
        this.clock = clock;
        this.jobs = jobs;
        this.engine = engine;
        this.schedules = schedules;
    }

    Instant now() {
        return clock.instant();
    }

    /** Where time is on its way to, if it is. */
    Optional<Instant> destination() {
        return Optional.ofNullable(destination);
    }

    /** Comes back at once; nothing happens while time is on its way already. */
    synchronized void setOut(Duration ahead) {
        if (destination == null) {
            destination = now().plus(ahead);
            Thread passing = new Thread(this::arrive, "passing-time");
            passing.setDaemon(true);
            passing.start();
        }
    }

    /** Comes back when everything due until then is done. */
    public void pass(Duration ahead) {
        goTo(now().plus(ahead));
    }

    private void arrive() {
        try {
            goTo(destination);
        } catch (RuntimeException e) {
            log.error("Time stands still at {}.", now(), e);
        } finally {
            destination = null;
        }
    }

    private void goTo(Instant end) {
        settle();
        while (now().isBefore(end)) {
            Instant before = now();
            clock.goOnTo(next(before, end));
            nightly(before, now());
            settle();
        }
    }

    private Instant next(Instant now, Instant end) {
        Stream<Instant> due = jobs
                .createJobQuery()
                .active()
                .withRetriesLeft()
                .duedateHigherThan(Date.from(now))
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1)
                .stream()
                .map(Job::getDuedate)
                .map(Date::toInstant);
        return Stream.concat(due, Stream.of(end, now.plus(AT_MOST_AT_ONCE)))
                .min(Instant::compareTo)
                .orElseThrow();
    }

    private void nightly(Instant before, Instant now) {
        ZonedDateTime from = before.atZone(ZoneId.systemDefault());
        tasks(CronTask.class).stream()
                .filter(task -> {
                    ZonedDateTime due =
                            CronExpression.parse(task.getExpression()).next(from);
                    return due != null && !due.toInstant().isAfter(now);
                })
                .forEach(task -> task.getRunnable().run());
    }

    /** Work that is due now may make more work due now, so this repeats until a round finds nothing to do. */
    private void settle() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        do {
            tasks(FixedDelayTask.class).forEach(task -> task.getRunnable().run());
        } while (waitedForJobs(deadline));
    }

    private boolean waitedForJobs(long deadline) {
        boolean waited = false;
        while (jobs.createJobQuery().active().executable().count() > 0) {
            waited = true;
            engine.getJobExecutor().jobWasAdded();
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("What is due does not end.");
            }
            sleep();
        }
        return waited;
    }

    private static void sleep() {
        try {
            Thread.sleep(A_MOMENT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private <T extends Task> List<T> tasks(Class<T> kind) {
        return schedules.stream()
                .flatMap(holder -> holder.getScheduledTasks().stream())
                .map(scheduled -> scheduled.getTask())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
