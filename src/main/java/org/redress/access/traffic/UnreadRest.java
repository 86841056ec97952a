package org.redress.access.traffic;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * What a sender has sent that nobody wanted to read. It is thrown away, within limits of time and size, and never
 * waited for.
 */
final class UnreadRest implements ApplicationBufferHandler {

    /** Bytes that are read before the answer, so that the next request can follow on the same connection. */
    static final long SMALL = 1 << 16;

    private static final long LONGEST = Duration.ofSeconds(2).toNanos();
    private static final int LOOKS = 10;
    private static final long PAUSE = 20;

    private final Request request;
    private final InputBuffer input;
    private ByteBuffer thrownAway;

    UnreadRest(Request request, InputBuffer input) {
        this.request = request;
        this.input = input;
    }

    void drain(long most) {
        long begun = System.nanoTime();
        try {
            long seen = 0;
            for (int looks = 0; looks < LOOKS && seen < most && !request.isFinished(); looks++) {
                request.action(ActionCode.AVAILABLE, Boolean.TRUE);
                while (request.getAvailable() > 0
                        && seen < most
                        && !request.isFinished()
                        && System.nanoTime() - begun < LONGEST) {
                    seen += Math.max(input.doRead(this), 0);
                    request.action(ActionCode.AVAILABLE, Boolean.TRUE);
                }
                Thread.sleep(request.isFinished() || seen >= most ? 0 : PAUSE);
            }
        } catch (IOException goneAlready) {
            // nobody is left to read the answer
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void setByteBuffer(ByteBuffer buffer) {
        thrownAway = buffer;
    }

    @Override
    public ByteBuffer getByteBuffer() {
        return thrownAway;
    }

    @Override
    public void expand(int size) {
        // nothing is kept
    }
}
