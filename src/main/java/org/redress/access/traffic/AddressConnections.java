package org.redress.access.traffic;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.redress.access.AddressNetwork;

/** The open connections of each address. Closed ones are noticed when the address opens another connection. */
final class AddressConnections {

    private final Cache<AddressNetwork, Set<SocketChannel>> open = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofHours(1))
            .build();
    private final int most;

    /** @param most connections at once; 0 for any number */
    AddressConnections(int most) {
        this.most = most;
    }

    boolean admits(SocketChannel connection) {
        if (most == 0) {
            return true;
        }
        return open.asMap()
                .compute(AddressNetwork.of(connection.socket().getInetAddress()), (address, known) -> {
                    Set<SocketChannel> connections = known == null ? new HashSet<>() : known;
                    connections.removeIf(other -> !other.isOpen());
                    if (connections.size() < most) {
                        connections.add(connection);
                    }
                    return connections;
                })
                .contains(connection);
    }
}
