package org.redress.access.traffic;

import java.io.IOException;
import java.net.SocketTimeoutException;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.redress.access.AddressNetwork;
import org.redress.access.Traffic;

/**
 * The body of a request between Tomcat and its reader (forms, multipart, JSON, the engine). It is counted and timed,
 * and refused as soon as it is too large or too slow. Only time spent waiting for the sender counts.
 */
final class BoundedBody implements InputBuffer {

    private static final long LITTLE = 1 << 20;

    private final InputBuffer original;
    private final Traffic limits;
    private final BodiesAtOnce atOnce;
    private final AddressNetwork address;
    private final BodyLimit limit;

    private Sender waitedFor;
    private long read;
    private long waited;
    private boolean shut;
    private BodyRefused why;

    BoundedBody(Request request, AddressNetwork address, BodyLimit limit, Traffic limits, BodiesAtOnce atOnce) {
        this.original =
                request.getInputBuffer() instanceof BoundedBody before ? before.original : request.getInputBuffer();
        this.address = address;
        this.limit = limit;
        this.limits = limits;
        this.atOnce = atOnce;
    }

    @Override
    public int doRead(ApplicationBufferHandler buffer) throws IOException {
        if (shut) {
            return -1;
        }
        refuseWhen(limit.refusal(read));
        beginToWait();
        long begun = System.nanoTime();
        int count = read(buffer);
        waited += System.nanoTime() - begun;
        if (count < 0) {
            shut();
            return count;
        }
        read += count;
        refuseWhen(limit.refusal(read));
        refuseWhen(Slowness.of(read, waited, limits));
        return count;
    }

    private void beginToWait() {
        boolean allHere = original.available() > 0 || limit.declared() >= 0 && read >= limit.declared();
        if (waitedFor == null && !allHere) {
            Sender sender = Sender.current(address);
            refuseWhen(atOnce.begin(sender) ? null : BodyRefused.tooMany());
            waitedFor = sender;
        }
    }

    private int read(ApplicationBufferHandler buffer) throws IOException {
        try {
            return original.doRead(buffer);
        } catch (SocketTimeoutException e) {
            why = BodyRefused.tooSlow();
            shut();
            throw why;
        }
    }

    private void refuseWhen(BodyRefused refused) {
        if (refused != null) {
            why = refused;
            shut();
            throw refused;
        }
    }

    /** Nothing more is read, because the answer is already known. */
    void shut() {
        shut = true;
        if (waitedFor != null) {
            atOnce.end(waitedFor);
            waitedFor = null;
        }
    }

    /** @return {@code null} when everything that was asked for could be read */
    BodyRefused refused() {
        return why;
    }

    /**
     * How many unread bytes to throw away. Few, unless the body was somewhat too large: its sender should read why, and
     * reads only after sending everything.
     */
    long restToThrowAway(boolean tooLarge) {
        return !tooLarge ? LITTLE : limit.most() + 8 * LITTLE - read;
    }

    InputBuffer original() {
        return original;
    }

    @Override
    public int available() {
        return shut ? 0 : original.available();
    }
}
