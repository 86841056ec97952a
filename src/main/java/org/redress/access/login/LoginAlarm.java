package org.redress.access.login;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Notices that somebody guesses passwords. It writes a warning into the log (without names), lists the accounts in the
 * health (only administrators see details), and has a mail sent to administrators ({@link AlarmMails}). Guessing is
 * slowed down anyway and the server works, so the health stays UP.
 */
@Component("loginsHealthIndicator")
class LoginAlarm implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(LoginAlarm.class);
    private static final int MANY = 20;
    private static final int SHOWN = 20;
    private static final String ALL = "";

    private final Cache<String, AtomicInteger> wrong = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(30))
            .build();

    private final AtomicBoolean news = new AtomicBoolean();

    void wrong(String user) {
        if (count(user) == MANY) {
            news.set(true);
            LOG.warn(
                    "{} wrong passwords for one account within half an hour. Administrators see which in the health.",
                    MANY);
        }
        if (count(ALL) == MANY * MANY) {
            news.set(true);
            LOG.warn(
                    "{} wrong passwords within half an hour. Administrators see for which accounts in the health.",
                    MANY * MANY);
        }
    }

    private int count(String of) {
        return wrong.get(of, key -> new AtomicInteger()).incrementAndGet();
    }

    /** Whether something was noticed since administrators were last told. */
    boolean isNews() {
        return news.get();
    }

    void told() {
        news.set(false);
    }

    /** Wrong passwords within half an hour, for all accounts together. */
    int tries() {
        AtomicInteger all = wrong.getIfPresent(ALL);
        return all == null ? 0 : all.get();
    }

    /** Which accounts, and how often. */
    Map<String, Integer> guessedAccounts() {
        Map<String, Integer> guessed = new TreeMap<>();
        wrong.asMap().forEach((user, count) -> {
            if (!user.equals(ALL) && count.get() >= MANY && guessed.size() < SHOWN) {
                guessed.put(user, count.get());
            }
        });
        return guessed;
    }

    @Override
    public Health health() {
        return Health.up()
                .withDetail("wrongPasswordsInHalfAnHour", tries())
                .withDetail("guessedAccounts", guessedAccounts())
                .build();
    }
}
