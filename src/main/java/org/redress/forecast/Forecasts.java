package org.redress.forecast;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.redress.complaint.ComplaintNumber;
import org.redress.contract.RuleRefused;
import org.redress.forecast.DwellTimes.Learned;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The clocks that will probably be missed, days ahead. Asks the database a fixed number of questions, however much is open. */
@Service
public class Forecasts {

    private static final int MOST_DAYS = 365;
    private static final int MOST_LINES = 200;

    private final DwellTimes dwellTimes;
    private final DwellStore store;
    private final StayStore visits;
    private final Clock clock;

    Forecasts(DwellTimes dwellTimes, DwellStore store, StayStore visits, Clock clock) {
        this.dwellTimes = dwellTimes;
        this.store = store;
        this.visits = visits;
        this.clock = clock;
    }

    /** A clock at risk and where its complaint stands. */
    public record Line(OpenClock clock, Position position, Forecast forecast) {}

    /**
     * @param asOf   when it was learned what it rests on
     * @param stays  on how many visits to activities it rests
     * @param open   clocks due within the days asked for
     * @param silent those of them about which history says too little, or whose complaint waits for nothing
     * @param atRisk how many are likely or possible to be missed; {@code items} are the first of them
     */
    public record Report(Instant asOf, long stays, int open, int silent, int atRisk, List<Line> items) {}

    /**
     * Clocks that are likely or possible to be missed, the earliest due date first.
     *
     * @param readable which of these complaints the reader may know of; of others nothing is told or counted
     * @throws RuleRefused when days or limit are out of bounds
     */
    @Transactional
    public Report atRisk(int days, int limit, Function<Collection<ComplaintNumber>, Set<ComplaintNumber>> readable) {
        within("days", days, MOST_DAYS);
        within("limit", limit, MOST_LINES);
        Learned learned = dwellTimes.latest();
        Instant now = clock.instant();
        List<OpenClock> due = store.dueBetween(now, now.plus(Duration.ofDays(days)));
        Set<ComplaintNumber> known =
                readable.apply(due.stream().map(OpenClock::complaint).collect(Collectors.toSet()));
        List<OpenClock> open =
                due.stream().filter(each -> known.contains(each.complaint())).toList();
        List<Line> foreseen = forecasts(open, learned, now);
        List<Line> atRisk = foreseen.stream()
                .filter(line -> line.forecast().risk() != Risk.UNLIKELY)
                .sorted(Comparator.comparing((Line line) -> line.clock().dueAt())
                        .thenComparing(line -> line.forecast().probability(), Comparator.reverseOrder()))
                .toList();
        return new Report(
                learned.asOf(),
                learned.stays(),
                open.size(),
                open.size() - foreseen.size(),
                atRisk.size(),
                atRisk.stream().limit(limit).toList());
    }

    private List<Line> forecasts(List<OpenClock> open, Learned learned, Instant now) {
        List<Position> positions = visits.positions();
        Map<String, List<Position>> byComplaint =
                positions.stream().collect(Collectors.groupingBy(Position::complaint));
        Queues queues = new Queues(positions, learned.throughput());
        return open.stream()
                .flatMap(each -> worst(
                        each,
                        byComplaint.getOrDefault(each.complaint().value(), List.of()),
                        queues,
                        learned.model(),
                        now)
                        .stream())
                .toList();
    }

    /** When a complaint stands at several places, the one with the worst forecast. */
    private static Optional<Line> worst(
            OpenClock open, List<Position> positions, Queues queues, BreachModel model, Instant now) {
        return positions.stream()
                .flatMap(position -> model.forecast(situation(open, position, queues, now)).stream()
                        .map(forecast -> new Line(open, position, forecast)))
                .max(Comparator.comparing(line -> line.forecast().probability()));
    }

    private static Situation situation(OpenClock open, Position position, Queues queues, Instant now) {
        Duration spent = Duration.between(position.since(), now);
        return new Situation(
                new Place(position.activity(), open.priority(), open.goal()),
                spent.isNegative() ? Duration.ZERO : spent,
                Duration.between(now, open.dueAt()),
                queues.of(position));
    }

    private static void within(String field, int value, int most) {
        if (value < 1 || value > most) {
            throw new RuleRefused(field, "must be between 1 and " + most);
        }
    }
}
