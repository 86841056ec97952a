package org.redress.access;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;

/** One token bucket per address. The cache is bounded, so a flood of addresses does not use up the memory. */
public final class AddressBuckets {

    private static final int ADDRESSES = 100_000;

    private final LoadingCache<AddressNetwork, Bucket> buckets;

    public AddressBuckets(int perMinute) {
        buckets = Caffeine.newBuilder()
                .maximumSize(ADDRESSES)
                .expireAfterAccess(Duration.ofMinutes(5))
                .build(address -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                        .build());
    }

    /** Takes one token. Answers the seconds to wait when there is none, else 0. */
    public long take(HttpServletRequest request) {
        var probe = bucket(request).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? 0 : seconds(probe.getNanosToWaitForRefill());
    }

    /** Seconds to wait before there is a token to take, else 0. Takes none. */
    public long waitFor(HttpServletRequest request) {
        return seconds(bucket(request).estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }

    private static long seconds(long nanos) {
        return (nanos + 999_999_999) / 1_000_000_000;
    }

    private Bucket bucket(HttpServletRequest request) {
        return buckets.get(AddressNetwork.of(request));
    }
}
