package org.redress.deadlines;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * When the tasks of a subject are due and from when they are at risk. The dates come from the most pressing clock for
 * the task, else from the most pressing clock for the complaint.
 *
 * @param byTask  for tasks with a clock of their own, by the task's id in the model
 * @param general for every other task
 */
public record TaskDates(Map<String, Dates> byTask, Dates general) {

    public static final TaskDates NONE = new TaskDates(Map.of(), new Dates(null, null));

    /** {@code null} while no clock runs. */
    public record Dates(Instant dueAt, Instant atRiskFrom) {}

    static TaskDates of(List<SubjectClock> open) {
        List<SubjectClock> running = open.stream()
                .filter(clock -> clock.state() != ClockState.PAUSED)
                .toList();
        Map<String, Dates> byTask = new HashMap<>();
        running.stream()
                .flatMap(clock -> clock.rule().tasks().stream())
                .distinct()
                .forEach(task -> byTask.put(
                        task,
                        mostPressing(running.stream()
                                .filter(clock -> clock.rule().tasks().contains(task)))));
        return new TaskDates(
                byTask,
                mostPressing(
                        running.stream().filter(clock -> clock.rule().tasks().isEmpty())));
    }

    public Dates of(String task) {
        return byTask.getOrDefault(task, general);
    }

    private static Dates mostPressing(Stream<SubjectClock> running) {
        return running.min(Comparator.comparing(SubjectClock::dueAt))
                .map(clock -> new Dates(clock.dueAt(), clock.warnAt()))
                .orElse(NONE.general());
    }
}
