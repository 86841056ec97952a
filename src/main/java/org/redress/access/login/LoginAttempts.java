package org.redress.access.login;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing: ten wrong passwords from one address, then one try every six seconds.
 *
 * <p>Counts per address and not per account, so that nobody can lock out somebody else by guessing at their account.
 */
@Component
class LoginAttempts {

    private static final int BURST = 10;
    private static final Duration PAUSE = Duration.ofSeconds(6);

    private final Cache<String, Bucket> tries = Caffeine.newBuilder()
        .maximumSize(100_000)
        .expireAfterAccess(PAUSE.multipliedBy(BURST))
        .build();

    /** Takes a try; {@link #succeeded} gives it back. */
    void begin(String address) {
        if (!triesOf(address).tryConsume(1)) {
            throw new TooManyAttempts();
        }
    }

    void succeeded(String address) {
        triesOf(address).addTokens(1);
    }

    private Bucket triesOf(String address) {
        return tries.get(network(address), key -> Bucket.builder()
            .addLimit(limit -> limit.capacity(BURST).refillIntervally(1, PAUSE))
            .build());
    }

    /** One subscriber owns 2^64 IPv6 addresses: count the network. */
    private static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        String[] groups = address.split(":", 5);
        return groups.length < 5 ? address : String.join(":", groups[0], groups[1], groups[2], groups[3]);
    }
}
