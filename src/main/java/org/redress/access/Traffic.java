package org.redress.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much one client may ask of the server at once. Many people may share an address, behind a proxy or an office's
 * router.
 *
 * @param requestsPerMinute    of one address without a login
 * @param sessionsPerPerson    at the same time; a further login ends the oldest session
 * @param connectionsPerAddress open at once; 0 is any number, for a server behind a proxy that counts itself
 * @param bodiesPerSender      that one address, or one person who is logged in, may send at once; only bodies that are waited for count
 * @param bodiesOfStrangers    bodies at once from people without a login, all addresses together; other threads are
 *     kept for staff
 * @param headerTime           longest time from the first byte of a request to the last of its header
 * @param bodyGrace            how long a body may be slower than {@code slowestBody}
 * @param slowestBody          the fewest bytes per second that are accepted, on average
 * @param longestBody          longest time for one body, however fast
 * @param healthPort           of the small connector that serves nothing but the health; 0 is none
 */
@ConfigurationProperties("redress.traffic")
public record Traffic(
        @DefaultValue("1200") int requestsPerMinute,
        @DefaultValue("5") int sessionsPerPerson,
        @DefaultValue("256") int connectionsPerAddress,
        @DefaultValue("10") int bodiesPerSender,
        @DefaultValue("30") int bodiesOfStrangers,
        @DefaultValue("15s") Duration headerTime,
        @DefaultValue("10s") Duration bodyGrace,
        @DefaultValue("4KB") DataSize slowestBody,
        @DefaultValue("10m") Duration longestBody,
        @DefaultValue("0") int healthPort) {}
