package org.redress.platform.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrialClockTest {

    private static final Instant START = Instant.parse("2026-04-02T10:00:00Z");
    private static final Clock REAL = Clock.fixed(START, ZoneOffset.UTC);

    @TempDir
    private Path directory;

    @AfterEach
    void today_again() {
        ClockUtil.reset();
    }

    @Test
    void shows_real_time_until_it_is_moved_and_only_goes_forward() {
        TrialClock clock = clock();
        assertThat(clock.instant()).isEqualTo(START);

        clock.goOnTo(START.plusSeconds(60));
        clock.goOnTo(START.plusSeconds(30));

        assertThat(clock.instant()).isEqualTo(START.plusSeconds(60));
    }

    @Test
    void takes_the_engine_and_every_view_in_another_zone_with_it() {
        TrialClock clock = clock();
        Clock seoul = clock.withZone(ZoneId.of("Asia/Seoul"));

        clock.goOnTo(START.plus(Duration.ofDays(400)));

        assertThat(seoul.instant()).isEqualTo(clock.instant());
        assertThat(seoul.getZone()).isEqualTo(ZoneId.of("Asia/Seoul"));
        assertThat(Duration.between(Instant.now(), ClockUtil.getCurrentTime().toInstant()))
                .isBetween(Duration.ofDays(399), Duration.ofDays(401));
    }

    @Test
    void is_as_far_ahead_after_a_restart() {
        clock().goOnTo(START.plus(Duration.ofDays(3)));

        assertThat(clock().instant()).isEqualTo(START.plus(Duration.ofDays(3)));
    }

    private TrialClock clock() {
        return new TrialClock(directory.resolve("time-ahead"), REAL);
    }
}
