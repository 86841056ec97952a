package org.redress.forecast;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The data of forecasts: how long complaints stood at each place, and how long it took from there to the milestones.
 * Learned from the visits every night, and once when somebody asks before the first night.
 */
@Service
@Transactional
public class DwellTimes {

    private static final Logger LOG = LoggerFactory.getLogger(DwellTimes.class);
    /** Older visits tell about an organisation that has changed since. */
    private static final Duration MEMORY = Duration.ofDays(365);

    private static final Duration RECENTLY = Duration.ofDays(14);
    private static final int SAMPLES = 300;

    private final StayStore visits;
    private final DwellStore store;
    private final Clock clock;
    private volatile Learned latest;

    DwellTimes(StayStore visits, DwellStore store, Clock clock) {
        this.visits = visits;
        this.store = store;
        this.clock = clock;
    }

    /** @param stays how many visits it rests on */
    public record Learned(Instant asOf, long stays, BreachModel model, List<Throughput> throughput) {}

    /**
     * One kind of visit, for people.
     *
     * @param stays  how many there were
     * @param median how long the complaints stood there, in the middle; {@code p90}: nine of ten at most
     */
    public record Line(Place place, int stays, Duration median, Duration p90) {}

    /** Learns anew from the visits, and forgets those that are too old. */
    public void refresh() {
        store.lock();
        visits.forget(clock.instant(), MEMORY);
        learn();
        latest = null;
    }

    /** What was learned last; the first time, it is learned now. */
    public Learned latest() {
        Instant asOf = store.asOf().orElseGet(this::learnFirst);
        Learned known = latest;
        if (known == null || !known.asOf().equals(asOf)) {
            known = new Learned(asOf, store.stays(), new BreachModel(new History(store.samples())), store.throughput());
            latest = known;
        }
        return known;
    }

    public List<Line> lines() {
        latest();
        return store.lines();
    }

    private Instant learnFirst() {
        store.lock();
        return store.asOf().orElseGet(this::learn);
    }

    private Instant learn() {
        store.clear();
        visits.learn(clock.instant(), MEMORY, RECENTLY, SAMPLES);
        Instant asOf = store.refreshed(clock.instant());
        LOG.info("forecasts rest on {} visits to activities", store.stays());
        return asOf;
    }
}
