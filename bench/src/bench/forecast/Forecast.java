package bench.forecast;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.redress.forecast.BreachModel;
import org.redress.forecast.History;
import org.redress.forecast.Place;
import org.redress.forecast.Queue;
import org.redress.forecast.Situation;
import org.redress.forecast.Stay;

/**
 * Feeds an event log into the model behind the breach forecast and compares it with the rule "half of the time is used". Learns
 * from the older 70 % of the cases, those finished before the younger 30 % begin, and forecasts the others.
 */
public final class Forecast {

    private static final String USAGE = """
            bench/forecast --log FILE.csv
            Columns: case, activity, timestamp of completion (2012-04-03 16:55:38), with a heading. A case begins with its first event
            and ends with its last; between two events it stands where the former left it.""";
    private static final String GOAL = "END";
    private static final double[] MOMENTS = {0.1, 0.3, 0.5, 0.7};
    private static final double[] LIMITS = {0.5, 0.75, 0.9};
    private static final Duration RECENTLY = Duration.ofDays(14);

    private final List<Case> older;
    private final List<Case> younger;
    private final Map<String, List<Visit>> visits;
    private final Map<String, Duration> usualStay = new HashMap<>();
    private final BreachModel model;

    private record Visit(String activity, LocalDateTime came, LocalDateTime went) {
    }

    private record Case(List<Visit> visits, LocalDateTime begin, LocalDateTime end) {

        static Case of(List<String[]> events) {
            List<Visit> visits = new ArrayList<>();
            for (int i = 1; i < events.size(); i++) {
                visits.add(new Visit(events.get(i - 1)[1], at(events.get(i - 1)), at(events.get(i))));
            }
            return new Case(visits, at(events.get(0)), at(events.get(events.size() - 1)));
        }

        static LocalDateTime at(String[] event) {
            return LocalDateTime.parse(event[2].strip().replace(' ', 'T'));
        }

        Duration length() {
            return Duration.between(begin, end);
        }

        Visit visitAt(LocalDateTime moment) {
            return visits.stream().filter(visit -> !visit.came().isAfter(moment)).reduce((former, latter) -> latter).orElseThrow();
        }
    }

    /** A case at a moment of its life, with what each rule says. */
    private record Sample(double share, boolean late, double plain, double queued) {
    }

    private Forecast(List<Case> cases) {
        List<Case> byBegin = cases.stream().sorted(Comparator.comparing(Case::begin)).toList();
        int split = byBegin.size() * 7 / 10;
        younger = byBegin.subList(split, byBegin.size());
        LocalDateTime known = younger.get(0).begin();
        older = byBegin.subList(0, split).stream().filter(each -> !each.end().isAfter(known)).toList();
        visits = byActivity(cases);
        byActivity(older).forEach((activity, stays) -> usualStay.put(activity, Duration.ofMillis((long) stays.stream()
                .mapToLong(visit -> Duration.between(visit.came(), visit.went()).toMillis()).average().orElse(0))));
        model = new BreachModel(new History(learn()));
    }

    public static void main(String[] words) throws IOException {
        if (words.length != 2 || !words[0].equals("--log")) {
            System.err.println(USAGE);
            System.exit(2);
        }
        List<Case> cases = read(Path.of(words[1]));
        Forecast forecast = new Forecast(cases);
        System.out.printf("%,d cases with more than one event; learned from %,d, forecast for %,d%n", cases.size(),
                forecast.older.size(), forecast.younger.size());
        for (double limit : LIMITS) {
            forecast.compare(limit);
        }
    }

    private static List<Case> read(Path log) throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.skip(1).filter(line -> !line.isBlank()).map(line -> line.split(",", -1))
                    .collect(Collectors.groupingBy(event -> event[0])).values().stream().filter(events -> events.size() > 1)
                    .map(events -> Case.of(events.stream().sorted(Comparator.comparing(Case::at)).toList())).toList();
        }
    }

    private static Map<String, List<Visit>> byActivity(Collection<Case> cases) {
        return cases.stream().flatMap(each -> each.visits().stream()).collect(Collectors.groupingBy(Visit::activity));
    }

    private Map<Place, List<Stay>> learn() {
        Map<Place, List<Stay>> stays = new HashMap<>();
        older.forEach(each -> each.visits().forEach(visit -> stays
                .computeIfAbsent(place(visit), none -> new ArrayList<>())
                .add(new Stay(Duration.between(visit.came(), visit.went()), Duration.between(visit.came(), each.end())))));
        return stays;
    }

    private static Place place(Visit visit) {
        return new Place(visit.activity(), null, GOAL);
    }

    /** What waited at the moment and what was finished lately: nothing that was not known then. */
    private Queue queueAt(Visit visit, LocalDateTime moment) {
        List<Visit> there = visits.get(visit.activity());
        List<Visit> waiting = there.stream().filter(each -> !each.came().isAfter(moment) && each.went().isAfter(moment)).toList();
        long finished = there.stream().filter(each -> !each.went().isAfter(moment) && each.went().isAfter(moment.minus(RECENTLY))).count();
        int before = (int) waiting.stream().filter(each -> each.came().isBefore(visit.came())).count();
        return new Queue(waiting.size(), before, finished / (double) RECENTLY.toDays(), usualStay.getOrDefault(visit.activity(), Duration.ZERO));
    }

    private void compare(double quantile) {
        List<Duration> lengths = older.stream().map(Case::length).sorted().toList();
        Duration limit = lengths.get((int) (quantile * lengths.size()));
        List<Sample> samples = younger.stream().flatMap(each -> DoubleStream.of(MOMENTS).boxed()
                .filter(share -> each.length().compareTo(part(limit, share)) > 0).map(share -> sample(each, limit, share))).toList();
        System.out.printf("%nlimit %.1f days (%.0f %% of the older cases were within); %,d moments at %s of the limit, late in the end %.0f %%%n",
                limit.toMillis() / 86.4e6, 100 * quantile, samples.size(), Arrays.stream(MOMENTS).mapToObj(share -> Math.round(share * 100) + " %")
                        .collect(Collectors.joining(", ")), 100.0 * samples.stream().filter(Sample::late).count() / samples.size());
        System.out.printf("    %-34s %9s %7s %6s %6s %6s%n", "", "precision", "recall", "F1", "Brier", "AUC");
        tell("half of the time used", samples, sample -> sample.share() >= 0.5 ? 1 : 0, 0.5);
        tell("share of the time used, as it is", samples, Sample::share, 0.5);
        tell("always late", samples, sample -> 1, 0.5);
        tell("forecast, LIKELY", samples, Sample::queued, 0.5);
        tell("forecast, LIKELY or POSSIBLE", samples, Sample::queued, 0.3);
        tell("forecast, as many caught", samples, Sample::queued, catching(samples, Sample::queued));
        tell("without queue, LIKELY", samples, Sample::plain, 0.5);
        tell("without queue, LIKELY or POSSIBLE", samples, Sample::plain, 0.3);
        tell("without queue, as many caught", samples, Sample::plain, catching(samples, Sample::plain));
    }

    private Sample sample(Case each, Duration limit, double share) {
        LocalDateTime moment = each.begin().plus(part(limit, share));
        Visit visit = each.visitAt(moment);
        Duration spent = Duration.between(visit.came(), moment);
        Duration left = limit.minus(part(limit, share));
        Queue none = new Queue(1, 0, 0, Duration.ZERO);
        return new Sample(share, each.length().compareTo(limit) > 0, probability(visit, spent, left, none),
                probability(visit, spent, left, queueAt(visit, moment)));
    }

    private double probability(Visit visit, Duration spent, Duration left, Queue queue) {
        return model.forecast(new Situation(place(visit), spent, left, queue)).orElseThrow().probability();
    }

    private static void tell(String rule, List<Sample> samples, ToDoubleFunction<Sample> probability, double from) {
        double alarms = samples.stream().filter(sample -> probability.applyAsDouble(sample) >= from).count();
        double late = samples.stream().filter(Sample::late).count();
        double right = samples.stream().filter(sample -> sample.late() && probability.applyAsDouble(sample) >= from).count();
        double brier = samples.stream().mapToDouble(sample -> Math.pow(probability.applyAsDouble(sample) - (sample.late() ? 1 : 0), 2))
                .average().orElseThrow();
        System.out.printf("    %-34s %9.3f %7.3f %6.3f %6.3f %6.3f%n", rule, right / alarms, right / late, 2 * right / (alarms + late), brier,
                auc(samples, probability));
    }

    /** The probability from which on an alarm catches at least as many late ones as half of the time used does. */
    private static double catching(List<Sample> samples, ToDoubleFunction<Sample> probability) {
        long wanted = samples.stream().filter(sample -> sample.late() && sample.share() >= 0.5).count();
        return samples.stream().filter(Sample::late).map(probability::applyAsDouble).sorted(Comparator.reverseOrder())
                .skip(wanted - 1).findFirst().orElseThrow();
    }

    /** How often a late one has the higher probability of a pair of a late and a timely one; equal ones count half. */
    private static double auc(List<Sample> samples, ToDoubleFunction<Sample> probability) {
        TreeMap<Double, long[]> levels = new TreeMap<>();
        samples.forEach(sample -> levels.computeIfAbsent(probability.applyAsDouble(sample), level -> new long[2])[sample.late() ? 1 : 0]++);
        double won = 0;
        long timelyBelow = 0;
        long late = 0;
        for (long[] level : levels.values()) {
            won += level[1] * (timelyBelow + level[0] / 2.0);
            timelyBelow += level[0];
            late += level[1];
        }
        return won / (timelyBelow * (double) late);
    }

    private static Duration part(Duration limit, double share) {
        return Duration.ofMillis(Math.round(limit.toMillis() * share));
    }
}
