package org.redress.access.traffic;

import org.redress.platform.Refusal;

/**
 * A body that is too large, too slow, one too many at once, or of the wrong type. Not an IOException: Tomcat would
 * answer that by itself, and code that reads the body would think that the sender has gone.
 */
final class BodyRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final long wait;

    private BodyRefused(int status, String detail, long wait) {
        super(detail);
        this.status = status;
        this.wait = wait;
    }

    static BodyRefused tooLarge(long most) {
        return new BodyRefused(
                413,
                "At most " + (most >> 20 > 0 ? (most >> 20) + " MB" : (most >> 10) + " KB") + " can be sent here",
                0);
    }

    static BodyRefused noFiles() {
        return new BodyRefused(415, "No files are taken here; multipart is not read", 0);
    }

    static BodyRefused tooSlow() {
        return new BodyRefused(408, "The rest of the request did not come in time", 1);
    }

    static BodyRefused tooMany() {
        return new BodyRefused(429, "Too many requests are being sent at once; try again in a moment", 5);
    }

    Refusal refusal() {
        return new Refusal(status, getMessage(), wait, 400);
    }
}
