package org.redress.forecast.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.redress.complaint.Priority;
import org.redress.confidentiality.ComplaintAccess;
import org.redress.deadlines.ClockClass;
import org.redress.forecast.DwellTimes;
import org.redress.forecast.Forecast;
import org.redress.forecast.Forecasts;
import org.redress.forecast.OpenClock;
import org.redress.forecast.Reason;
import org.redress.forecast.Risk;
import org.redress.record.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Clocks that will probably be missed, for staff, while something can still be done. */
@RestController
@RequestMapping("/api/v1/forecast")
@Tag(name = "Forecast")
class ForecastController {

    private final Forecasts forecasts;
    private final DwellTimes dwellTimes;
    private final ComplaintAccess access;

    ForecastController(Forecasts forecasts, DwellTimes dwellTimes, ComplaintAccess access) {
        this.access = access;
        this.forecasts = forecasts;
        this.dwellTimes = dwellTimes;
    }

    record Item(
            String number,
            Priority priority,
            String team,
            String step,
            ClockClass clockClass,
            Instant dueAt,
            double daysAhead,
            String activity,
            double probability,
            Risk risk,
            String reason) {}

    record Response(Instant learnedAt, long learnedFrom, int open, int withoutForecast, int atRisk, List<Item> items) {}

    record DwellTime(String activity, Priority priority, String goal, int stays, double medianDays, double p90Days) {}

    record DwellTimeList(List<DwellTime> items) {}

    @GetMapping
    @Operation(
            summary =
                    "Clocks due within so many days that are LIKELY or POSSIBLE to be missed, the earliest due date first, with the "
                            + "probability, how many days before the due date this is, and the reason in numbers; at most 200; complaints that the reader may not know of are neither shown nor counted")
    Response atRisk(
            @RequestParam(defaultValue = "14") int days, @RequestParam(defaultValue = "50") int limit, Principal user) {
        Actor reader = new Actor(user.getName());
        Forecasts.Report report = forecasts.atRisk(days, limit, numbers -> access.readable(numbers, reader));
        return new Response(
                report.asOf(),
                report.stays(),
                report.open(),
                report.silent(),
                report.atRisk(),
                report.items().stream().map(ForecastController::item).toList());
    }

    @GetMapping("/dwell-times")
    @Operation(
            summary =
                    "How long complaints stood where before a milestone (goal), as learned last: median and 90 % in days")
    DwellTimeList dwellTimes() {
        return new DwellTimeList(dwellTimes.lines().stream()
                .map(line -> new DwellTime(
                        line.place().activity(),
                        line.place().priority(),
                        line.place().goal(),
                        line.stays(),
                        days(line.median()),
                        days(line.p90())))
                .toList());
    }

    private static Item item(Forecasts.Line line) {
        OpenClock clock = line.clock();
        Forecast forecast = line.forecast();
        return new Item(
                clock.complaint().value(),
                clock.priority(),
                clock.team(),
                clock.step(),
                clock.clockClass(),
                clock.dueAt(),
                days(forecast.situation().left()),
                line.position().activity(),
                Math.round(100 * forecast.probability()) / 100.0,
                forecast.risk(),
                Reason.of(forecast, line.position().label()));
    }

    private static double days(Duration duration) {
        return Math.round(10.0 * duration.toMillis() / Duration.ofDays(1).toMillis()) / 10.0;
    }
}
