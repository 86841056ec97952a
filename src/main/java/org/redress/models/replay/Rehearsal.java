package org.redress.models.replay;

import java.util.AbstractMap;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineException;
import org.redress.models.replay.RehearsalEngine.Waiting;
import org.redress.platform.hardening.EngineWords;

/**
 * Walks recorded paths through a changed process. What was done in reality is done in the same order; what is new in the
 * process is passed at once; a gateway takes the recorded way.
 */
final class Rehearsal implements AutoCloseable {

    private static final int LONGEST_PATH = 500;

    private final ProcessShape shape;
    private final ReplaySentences sentences;
    private final Map<String, Integer> visits = new LinkedHashMap<>();
    private final RehearsalEngine engine;
    private Itinerary itinerary;
    private String latest;
    private int steps;

    Rehearsal(ProcessXml changed, ReplaySentences sentences) {
        this.shape = ProcessShape.of(changed);
        this.sentences = sentences;
        this.engine = new RehearsalEngine(shape.process(), RehearsalModel.of(changed, shape), new Answers());
    }

    Map<String, Integer> visits() {
        return visits;
    }

    /** Empty when the path comes to its end. */
    Optional<ProcessReplay.Stopped> walk(RecordedPath path) {
        itinerary = new Itinerary(path, shape);
        steps = 0;
        try {
            walkOn(engine.start(startOf(path), this::begin));
            return itinerary
                    .neverReached()
                    .map(activity -> stopped(path, activity, sentences.neverReached(shape.label(activity))));
        } catch (PathStops | ProcessEngineException e) {
            return Optional.of(reason(e)
                    .map(stop -> stopped(path, stop.activity(), stop.reason(sentences)))
                    .orElseGet(() -> stopped(path, "", sentences.engineRefuses(EngineWords.of(e)))));
        }
    }

    private void walkOn(String instance) {
        List<Waiting> waiting = engine.waiting(instance);
        while (!waiting.isEmpty()) {
            Waiting next =
                    waiting.stream().min(Comparator.comparingInt(this::rank)).orElseThrow();
            if (rank(next) == RecordedPath.NEVER) {
                break;
            }
            end(next);
            waiting = engine.waiting(instance);
        }
        if (engine.isRunning(instance)) {
            String place = waiting.stream()
                    .filter(other -> !other.isEvent())
                    .map(Waiting::activity)
                    .findFirst()
                    .orElse(latest);
            throw new PathStops(place, words -> words.waitsForEver(shape.label(place)));
        }
    }

    private int rank(Waiting waiting) {
        return waiting.isEvent() ? itinerary.happeningOf(waiting.activity()) : itinerary.endOf(waiting.activity());
    }

    private void end(Waiting waiting) {
        engine.end(waiting);
        itinerary.end(waiting.activity());
    }

    private void begin(String activity) {
        latest = activity;
        visits.merge(activity, 1, Integer::sum);
        if (++steps > LONGEST_PATH) {
            throw new PathStops(activity, words -> words.tooLong(LONGEST_PATH));
        }
        itinerary.begin(activity);
    }

    private String startOf(RecordedPath path) {
        List<String> starts = shape.starts();
        return path.visits().stream()
                .map(RecordedPath.Visit::activity)
                .filter(starts::contains)
                .findFirst()
                .or(() -> starts.stream().findFirst())
                .orElseThrow(() -> new UnreadableChange("The process has no start event.", null));
    }

    private ProcessReplay.Stopped stopped(RecordedPath path, String activity, String reason) {
        return new ProcessReplay.Stopped(path.complaint(), activity, shape.label(activity), reason);
    }

    /** The engine wraps what is thrown while it evaluates conditions. */
    private static Optional<PathStops> reason(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof PathStops stop) {
                return Optional.of(stop);
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        engine.close();
    }

    /** Whether a flow is taken, by its id. */
    private final class Answers extends AbstractMap<String, Boolean> {

        @Override
        public Boolean get(Object flow) {
            return shape.steps().values().stream()
                    .filter(step ->
                            step.ways().stream().anyMatch(way -> way.id().equals(flow)))
                    .anyMatch(step -> itinerary.waysFrom(step.id()).contains(flow));
        }

        @Override
        public boolean containsKey(Object flow) {
            return true;
        }

        @Override
        public Set<Entry<String, Boolean>> entrySet() {
            return Set.of();
        }
    }
}
