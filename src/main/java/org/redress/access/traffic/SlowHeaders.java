package org.redress.access.traffic;

import java.time.Duration;
import org.apache.catalina.Lifecycle;
import org.apache.catalina.LifecycleEvent;
import org.apache.catalina.LifecycleListener;
import org.apache.coyote.AbstractProcessor;
import org.apache.coyote.Constants;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.SocketWrapperBase;

/** Ends connections that do not finish their header in time. Tomcat itself only limits the pause between two bytes. */
final class SlowHeaders implements LifecycleListener {

    private final CountedConnections connections;
    private final long longest;

    SlowHeaders(CountedConnections connections, Duration longest) {
        this.connections = connections;
        this.longest = longest.toNanos();
    }

    @Override
    public void lifecycleEvent(LifecycleEvent event) {
        if (Lifecycle.PERIODIC_EVENT.equals(event.getType())) {
            for (SocketWrapperBase<?> connection : connections.open()) {
                if (connection.getCurrentProcessor() instanceof AbstractProcessor processor && isLate(processor)) {
                    connection.close();
                }
            }
        }
    }

    private boolean isLate(AbstractProcessor processor) {
        Request request = processor.getRequest();
        int stage = request.getRequestProcessor().getStage();
        boolean served = stage >= Constants.STAGE_SERVICE && stage <= Constants.STAGE_ENDOUTPUT;
        long begun = request.getStartTimeNanos();
        return !served
                && !processor.isAsync()
                && !processor.isUpgrade()
                && begun > 0
                && System.nanoTime() - begun > longest;
    }
}
