package org.redress.access.traffic;

import java.net.InetAddress;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.http11.Http11NioProtocol;

/** A separate port for monitoring, with its own threads: it answers when all others are busy. */
final class HealthConnector {

    private static final int THREADS = 4;
    private static final int CONNECTIONS = 50;
    private static final int PAUSE = 3_000;

    private HealthConnector() {}

    /** @param address to listen on, or {@code null} for all addresses */
    static Connector at(int port, InetAddress address) {
        Http11NioProtocol protocol = new Http11NioProtocol();
        protocol.setAddress(address);
        protocol.setMinSpareThreads(1);
        protocol.setMaxThreads(THREADS);
        protocol.setMaxConnections(CONNECTIONS);
        protocol.setAcceptCount(CONNECTIONS);
        protocol.setConnectionTimeout(PAUSE);
        protocol.setMaxKeepAliveRequests(1);
        Connector connector = new Connector(protocol);
        connector.setPort(port);
        connector.setThrowOnFailure(true);
        return connector;
    }
}
