package org.redress.access.login;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Tells administrators that somebody guesses: a warning in the log (which names nobody) and the accounts in the health, which shows
 * details to administrators only. Guessing is slowed down anyway and the server is well, so the health stays UP.
 */
@Component("loginsHealthIndicator")
class LoginAlarm implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(LoginAlarm.class);
    private static final int MANY = 20;
    private static final int SHOWN = 20;
    private static final String ALL = "";

    private final Cache<String, AtomicInteger> wrong =
        Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofMinutes(30)).build();

    void wrong(String user) {
        if (count(user) == MANY) {
            LOG.warn("{} wrong passwords for one account within half an hour. Administrators see which in the health.", MANY);
        }
        if (count(ALL) == MANY * MANY) {
            LOG.warn("{} wrong passwords within half an hour. Administrators see for which accounts in the health.", MANY * MANY);
        }
    }

    private int count(String of) {
        return wrong.get(of, key -> new AtomicInteger()).incrementAndGet();
    }

    @Override
    public Health health() {
        Map<String, Integer> guessed = new TreeMap<>();
        wrong.asMap().forEach((user, count) -> {
            if (!user.equals(ALL) && count.get() >= MANY && guessed.size() < SHOWN) {
                guessed.put(user, count.get());
            }
        });
        AtomicInteger all = wrong.getIfPresent(ALL);
        return Health.up().withDetail("wrongPasswordsInHalfAnHour", all == null ? 0 : all.get())
            .withDetail("guessedAccounts", guessed).build();
    }
}
