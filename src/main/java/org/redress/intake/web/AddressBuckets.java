package org.redress.intake.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;

/** One bucket per address; the cache is bounded, so a flood of addresses costs no memory either. */
final class AddressBuckets {

    private static final int ADDRESSES = 100_000;
    private static final int NETWORK_BYTES = 8;

    private final LoadingCache<String, Bucket> buckets;

    AddressBuckets(int perMinute) {
        buckets = Caffeine.newBuilder().maximumSize(ADDRESSES).expireAfterAccess(Duration.ofMinutes(5))
                .build(address -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                        .build());
    }

    /** Takes one; answers the seconds to wait when there is none, else 0. */
    long take(HttpServletRequest request) {
        var probe = bucket(request).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? 0 : seconds(probe.getNanosToWaitForRefill());
    }

    /** Seconds to wait before there is one to take, else 0. */
    long waitFor(HttpServletRequest request) {
        return seconds(bucket(request).estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }

    private static long seconds(long nanos) {
        return (nanos + 999_999_999) / 1_000_000_000;
    }

    private Bucket bucket(HttpServletRequest request) {
        return buckets.get(networkOf(request.getRemoteAddr()));
    }

    /** With IPv6 one household owns 2^64 addresses: they share a bucket. */
    private static String networkOf(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            // an address literal: nothing is looked up
            InetAddress parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address
                    ? Arrays.toString(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES)) : parsed.getHostAddress();
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
