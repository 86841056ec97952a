package org.redress.intake.bulk;

/** Whether the text read so far ends inside quotation marks: then the row goes on in the next line (RFC 4180). */
final class Quotes {

    private enum At {
        FIELD,
        PLAIN,
        QUOTED,
        CLOSED,
        BROKEN
    }

    private final String delimiter;
    private At at = At.FIELD;

    Quotes(String delimiter) {
        this.delimiter = delimiter;
    }

    Quotes read(String line) {
        for (int i = 0; i < line.length() && at != At.BROKEN; i++) {
            char next = line.charAt(i);
            if (at == At.QUOTED) {
                at = next == '"' ? At.CLOSED : At.QUOTED;
            } else if (at == At.CLOSED && next == '"' && line.charAt(i - 1) == '"') {
                at = At.QUOTED;
            } else if (line.startsWith(delimiter, i)) {
                at = At.FIELD;
                i += delimiter.length() - 1;
            } else {
                at = outside(next);
            }
        }
        return this;
    }

    private At outside(char next) {
        return switch (at) {
            case FIELD -> next == '"' ? At.QUOTED : At.PLAIN;
            case CLOSED -> Character.isWhitespace(next) ? At.CLOSED : At.BROKEN;
            default -> at;
        };
    }

    boolean areOpen() {
        return at == At.QUOTED;
    }

    /** Whether something other than the next field follows a closing quotation mark. */
    boolean areBroken() {
        return at == At.BROKEN;
    }
}
