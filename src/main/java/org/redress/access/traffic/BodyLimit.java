package org.redress.access.traffic;

import java.util.Locale;
import org.apache.catalina.connector.Request;

/** How large a body one request may bring, by its address and its content type. */
record BodyLimit(long most, boolean multipart, boolean filesTaken, long declared) {

    static BodyLimit of(Request request) {
        String path = request.getDecodedRequestURI();
        // Tomcat refused a path that it could not decode
        Door door = Doors.at(path == null ? "/" : path);
        String type = request.getContentType();
        boolean multipart = type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
        return new BodyLimit(door.most(multipart), multipart, door.files() != null, declared(request));
    }

    /** The announced length. A request that announces none has no body, even where something tries to read one. */
    private static long declared(Request request) {
        boolean chunked = request.getHeader("Transfer-Encoding") != null;
        return chunked ? -1 : Math.max(0, request.getContentLengthLong());
    }

    /** A body that is announced as too large is refused before anything else. */
    BodyRefused announced() {
        return declared > most ? BodyRefused.tooLarge(most) : null;
    }

    /** @return {@code null} when this many bytes may be read */
    BodyRefused refusal(long read) {
        if (multipart && !filesTaken) {
            return BodyRefused.noFiles();
        }
        return Math.max(read, declared) > most ? BodyRefused.tooLarge(most) : null;
    }
}
