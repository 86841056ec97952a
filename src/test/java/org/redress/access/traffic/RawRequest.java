package org.redress.access.traffic;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** A request written byte by byte, as a browser or program in order would not do it. */
final class RawRequest implements AutoCloseable {

    private static final int PATIENCE = 30_000;

    private final Socket socket;

    RawRequest(int port) {
        try {
            socket = new Socket("localhost", port);
            socket.setSoTimeout(PATIENCE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return false when the server has ended the connection */
    boolean send(String text) {
        return send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    boolean send(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** What the server says until it ends the connection; empty when it ends it without a word. */
    String answer() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(said);
        } catch (SocketException ended) {
            // what was said before counts
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return said.toString(StandardCharsets.UTF_8);
    }

    int status() {
        String answer = answer();
        return answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 0;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
