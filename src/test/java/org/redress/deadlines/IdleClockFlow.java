package org.redress.deadlines;

import java.time.Instant;
import java.util.Map;
import org.redress.record.Subject;

/** Nobody waits for the clocks of a test; they end by what happens. */
public final class IdleClockFlow implements ClockFlow {

    @Override
    public String start(SubjectClock clock, boolean remindersWanted) {
        return clock.id().toString();
    }

    @Override
    public void move(Map<String, Instant> nextCheckByFlow) {}

    @Override
    public void hold(String flow) {}

    @Override
    public void release(String flow, Instant nextCheckAt) {}

    @Override
    public void stop(String flow) {}

    @Override
    public void dateTasks(Map<Subject, TaskDates> dates) {}

    @Override
    public Map<String, Wait> all() {
        return Map.of();
    }

    @Override
    public Wait find(String flow) {
        return null;
    }

    @Override
    public void retry(String flow) {}
}
