package org.redress.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.redress.complaint.Priority;

class BreachModelTest {

    private static final String GOAL = "INFORMED";
    private static final Place URGENT = new Place("Task_Decide", Priority.P1, GOAL);
    private static final Place ORDINARY = new Place("Task_Decide", Priority.P3, GOAL);

    @Test
    void the_probability_is_the_share_of_comparable_complaints_that_needed_longer_than_is_left() {
        BreachModel model = model(Map.of(URGENT, stays(1, 40)));

        Forecast forecast = forecast(model, URGENT, 0, 30);

        assertThat(forecast.probability()).isCloseTo(10.5 / 41, within(0.001));
        assertThat(forecast.risk()).isEqualTo(Risk.UNLIKELY);
        assertThat(forecast.comparable()).isEqualTo(40);
        assertThat(forecast.median()).isEqualTo(Duration.ofDays(21));
        assertThat(forecast.p90()).isEqualTo(Duration.ofDays(36));
        assertThat(forecast(model, URGENT, 0, 25).risk()).isEqualTo(Risk.POSSIBLE);
        assertThat(forecast(model, URGENT, 0, 20).risk()).isEqualTo(Risk.LIKELY);
    }

    @Test
    void more_time_left_never_makes_it_worse() {
        BreachModel model = model(Map.of(URGENT, skewed(7, 200), ORDINARY, skewed(8, 200)));

        for (int spent = 0; spent < 80; spent += 4) {
            double before = 1;
            for (int left = 0; left < 80; left++) {
                double probability = forecast(model, URGENT, spent, left).probability();
                assertThat(probability).isBetween(0.0, before);
                before = probability;
            }
        }
    }

    @Test
    void more_waiting_never_makes_it_better_and_a_queue_no_longer_than_usual_changes_nothing() {
        BreachModel model = model(Map.of(URGENT, stays(1, 40)));
        double before = forecast(model, URGENT, 0, 25).probability();

        for (int waiting = 1; waiting < 200; waiting++) {
            var queue = new Queue(waiting, waiting - 1, 2, Duration.ofDays(10));
            Forecast forecast = model.forecast(new Situation(URGENT, Duration.ZERO, Duration.ofDays(25), queue))
                    .orElseThrow();
            assertThat(forecast.probability()).isGreaterThanOrEqualTo(before);
            assertThat(queue.stretch())
                    .isEqualTo(waiting <= 20 ? 1 : Math.min(2, Math.sqrt(waiting / 20.0)), within(1e-9));
            before = forecast.probability();
        }
    }

    @Test
    void a_team_whose_speed_nobody_knows_has_no_queue() {
        assertThat(new Queue(500, 499, 0, Duration.ofDays(10)).stretch()).isEqualTo(1);
        assertThat(new Queue(500, 499, 3, Duration.ZERO).stretch()).isEqualTo(1);
    }

    @Test
    void who_already_stood_there_for_long_is_compared_to_those_that_did_too() {
        List<Stay> stays = new ArrayList<>();
        IntStream.range(0, 100).forEach(each -> stays.add(new Stay(Duration.ofHours(1), Duration.ofHours(2))));
        IntStream.range(0, 30).forEach(each -> stays.add(new Stay(Duration.ofDays(20), Duration.ofDays(30))));
        BreachModel model = model(Map.of(URGENT, stays));

        assertThat(forecast(model, URGENT, 0, 10).probability()).isLessThan(0.3);
        assertThat(forecast(model, URGENT, 5, 10).probability()).isGreaterThan(0.9);
    }

    @Test
    void too_few_of_its_priority_are_joined_by_those_of_any_then_by_those_of_any_activity() {
        Place elsewhere = new Place("Task_Investigate", Priority.P3, GOAL);
        BreachModel model =
                model(Map.of(URGENT, stays(1, History.FEW - 1), ORDINARY, stays(1, 5), elsewhere, stays(50, 80)));

        assertThat(forecast(model, ORDINARY, 0, 1).comparedTo()).isEqualTo(URGENT.ofAnyPriority());
        assertThat(forecast(model, elsewhere, 0, 1).comparedTo()).isEqualTo(elsewhere);
        assertThat(forecast(model, new Place("Task_New", null, GOAL), 0, 1).comparedTo())
                .isEqualTo(URGENT.ofAnyActivity());
        assertThat(forecast(model, URGENT, 10, 1).comparedTo()).isEqualTo(URGENT.ofAnyActivity());
    }

    @Test
    void who_stands_there_longer_than_anybody_before_may_need_as_long_again_as_the_longest() {
        BreachModel model = model(Map.of(URGENT, stays(1, 40)));

        Forecast forecast = forecast(model, URGENT, 1000, 3);

        assertThat(forecast.comparable()).isEqualTo(History.TOO_FEW);
        assertThat(forecast.isBeyond()).isTrue();
        assertThat(forecast.median()).isEqualTo(Duration.ofDays(38));
        assertThat(forecast.risk()).isEqualTo(Risk.LIKELY);
        assertThat(forecast(model, URGENT, 1000, 50).risk()).isEqualTo(Risk.UNLIKELY);
        assertThat(Reason.of(forecast, "Decide complaint"))
                .contains("the 5 that stood anywhere longest needed 38.0 days in all (median)");
    }

    @Test
    void a_history_that_says_too_little_says_nothing() {
        assertThat(model(Map.of()).forecast(situation(URGENT, 0, 5))).isEmpty();
        assertThat(model(Map.of(URGENT, stays(1, History.TOO_FEW - 1))).forecast(situation(URGENT, 0, 5)))
                .isEmpty();
        assertThat(model(Map.of(URGENT, stays(1, 40)))
                        .forecast(situation(new Place("Task_Decide", Priority.P1, "CLOSED"), 0, 5)))
                .isEmpty();
        assertThat(model(Map.of(URGENT, stays(1, History.TOO_FEW))).forecast(situation(URGENT, 0, 5)))
                .isPresent();
    }

    @Test
    void the_reason_has_the_numbers_inside() {
        BreachModel model = model(Map.of(URGENT, stays(1, 40)));
        var queue = new Queue(46, 3, 2, Duration.ofDays(16));

        String reason = Reason.of(
                model.forecast(new Situation(URGENT, Duration.ofHours(60), Duration.ofDays(1), queue))
                        .orElseThrow(),
                "Decide complaint");

        assertThat(reason)
                .isEqualTo(
                        "\"Decide complaint\" for 2.5 days, 1.0 day left. 38 finished complaints of priority P1 that stood "
                                + "here at least as long needed 23.4 days more (median), nine of ten at most 40.2 days. 3 wait here before it, 2.0 a day "
                                + "are finished; the queue is longer than usual, which stretches these times by 20 %.");
    }

    /**
     * Two activities, a quick and a slow one; who comes to the slow one is late most of the time. Half of the time used says
     * nothing about where a complaint stands.
     */
    @Test
    void on_a_history_with_quick_and_slow_work_it_beats_half_of_the_time_used() {
        Random chance = new Random(42);
        List<Life> older = lives(chance, 400);
        List<Life> younger = lives(chance, 200);
        List<Stay> quick = new ArrayList<>();
        List<Stay> slow = new ArrayList<>();
        older.forEach(life -> life.learn(quick, slow));
        BreachModel model = model(Map.of(new Place("quick", null, GOAL), quick, new Place("slow", null, GOAL), slow));
        double limit = 20;

        List<Moment> moments = younger.stream()
                .flatMap(life -> IntStream.of(10, 30, 50, 70)
                        .mapToObj(share -> new Moment(life, limit * share / 100))
                        .filter(Moment::isOpen))
                .toList();

        double naive = f1(moments, moment -> moment.at() >= limit / 2, limit);
        double ours = f1(
                moments,
                moment -> model.forecast(moment.situation(limit)).orElseThrow().risk() == Risk.LIKELY,
                limit);
        assertThat(ours).isGreaterThan(naive + 0.05);
    }

    private record Life(double quickDays, double slowDays) {

        double length() {
            return quickDays + slowDays;
        }

        void learn(List<Stay> quick, List<Stay> slow) {
            quick.add(new Stay(days(quickDays), days(length())));
            if (slowDays > 0) {
                slow.add(new Stay(days(slowDays), days(slowDays)));
            }
        }
    }

    private record Moment(Life life, double at) {

        boolean isOpen() {
            return life.length() > at;
        }

        boolean isLate(double limit) {
            return life.length() > limit;
        }

        Situation situation(double limit) {
            boolean slow = at >= life.quickDays();
            return new Situation(
                    new Place(slow ? "slow" : "quick", null, GOAL),
                    days(slow ? at - life.quickDays() : at),
                    days(limit - at),
                    Queue.UNKNOWN);
        }
    }

    private static List<Life> lives(Random chance, int many) {
        return IntStream.range(0, many)
                .mapToObj(each -> new Life(
                        -6 * Math.log(1 - chance.nextDouble()),
                        chance.nextInt(3) == 0 ? 15 + 10 * chance.nextDouble() : 0))
                .toList();
    }

    private static double f1(List<Moment> moments, Predicate<Moment> alarm, double limit) {
        long right = moments.stream()
                .filter(alarm)
                .filter(moment -> moment.isLate(limit))
                .count();
        long alarms = moments.stream().filter(alarm).count();
        long late = moments.stream().filter(moment -> moment.isLate(limit)).count();
        return 2.0 * right / (alarms + late);
    }

    private static Duration days(double days) {
        return Duration.ofMillis(Math.round(days * Duration.ofDays(1).toMillis()));
    }

    private static BreachModel model(Map<Place, List<Stay>> stays) {
        return new BreachModel(new History(stays));
    }

    private static Forecast forecast(BreachModel model, Place place, int spent, int left) {
        return model.forecast(situation(place, spent, left)).orElseThrow();
    }

    private static Situation situation(Place place, int spent, int left) {
        return new Situation(place, Duration.ofDays(spent), Duration.ofDays(left), Queue.UNKNOWN);
    }

    /** Visits that led straight to the goal, one of each length in days. */
    private static List<Stay> stays(int fromDays, int toDays) {
        return IntStream.rangeClosed(fromDays, toDays)
                .mapToObj(day -> new Stay(Duration.ofDays(day), Duration.ofDays(day)))
                .toList();
    }

    private static List<Stay> skewed(int seed, int many) {
        Random chance = new Random(seed);
        return IntStream.range(0, many)
                .mapToObj(each -> {
                    double length = -10 * Math.log(1 - chance.nextDouble());
                    return new Stay(days(length), days(length - 5 * Math.log(1 - chance.nextDouble())));
                })
                .toList();
    }
}
