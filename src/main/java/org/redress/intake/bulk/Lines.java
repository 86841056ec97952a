package org.redress.intake.bulk;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The lines of a file, numbered from 1, each with what ends it; some may be given back and come again. */
final class Lines {

    private final Reader text;
    private final Deque<Line> givenBack = new ArrayDeque<>();
    private long read;
    private int ahead = -2;

    Lines(Reader text) {
        this.text = text;
    }

    record Line(long number, String text) {

        boolean isBlank() {
            return text.isBlank();
        }
    }

    /** @return the next line, or null at the end */
    Line next() {
        if (!givenBack.isEmpty()) {
            return givenBack.pop();
        }
        String line = readLine();
        return line.isEmpty() ? null : new Line(++read, line);
    }

    /** These come next, in this order. */
    void giveBack(List<Line> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            givenBack.push(lines.get(i));
        }
    }

    /** Lines of the file as far as it was read. */
    long read() {
        return read;
    }

    private String readLine() {
        StringBuilder line = new StringBuilder();
        for (int next = take(); next >= 0; next = take()) {
            line.append((char) next);
            if (next == '\n') {
                break;
            }
            if (next == '\r') {
                int after = take();
                if (after == '\n') {
                    line.append('\n');
                } else {
                    ahead = after;
                }
                break;
            }
        }
        return line.toString();
    }

    private int take() {
        if (ahead != -2) {
            int taken = ahead;
            ahead = -2;
            return taken;
        }
        try {
            return text.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
