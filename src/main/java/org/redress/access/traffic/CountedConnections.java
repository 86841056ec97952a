package org.redress.access.traffic;

import java.nio.channels.SocketChannel;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketWrapperBase;

/** Tomcat's protocol, which takes a bounded number of connections from one address. Created by Tomcat by class name, hence public. */
public final class CountedConnections extends Http11NioProtocol {

    public CountedConnections() {
        super(new Counting());
    }

    void allowPerAddress(int most) {
        ((Counting) getEndpoint()).addresses = new AddressConnections(most);
    }

    Iterable<SocketWrapperBase<NioChannel>> open() {
        return getEndpoint().getConnections();
    }

    private static final class Counting extends NioEndpoint {

        private volatile AddressConnections addresses = new AddressConnections(0);

        @Override
        protected boolean setSocketOptions(SocketChannel connection) {
            if (addresses.admits(connection)) {
                return super.setSocketOptions(connection);
            }
            destroySocket(connection);
            return false;
        }
    }
}
