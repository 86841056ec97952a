package org.redress.intake.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Wrong codes per number typed, whoever types it and whether there is such a complaint: what many addresses together may try. Until an
 * hour has passed the right code is not looked at either.
 */
@Component
class CodeTries {

    private static final int NUMBERS = 100_000;

    private final LoadingCache<String, Bucket> wrong;

    CodeTries(PublicLimits limits) {
        wrong = Caffeine.newBuilder()
                .maximumSize(NUMBERS)
                .expireAfterAccess(Duration.ofHours(2))
                .build(number -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(limits.wrongCodesPerHour())
                                .refillGreedy(limits.wrongCodesPerHour(), Duration.ofHours(1)))
                        .build());
    }

    boolean areUsedUp(String number) {
        return wrong.get(number).getAvailableTokens() == 0;
    }

    void wrong(String number) {
        wrong.get(number).tryConsume(1);
    }
}
