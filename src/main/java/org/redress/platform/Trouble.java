package org.redress.platform;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Translates errors of the database or the disk. When it is not available (503) or full (507), nobody made a mistake,
 * and the caller may try again. A value that no column of the database can hold (a character, a date, a number, a long
 * text) is the caller's mistake (400).
 */
public final class Trouble {

    private static final int DEEPEST = 30;
    private static final long SOON = 10;
    private static final long LATER = 60;

    private static final Refusal AWAY =
            new Refusal(503, "The database does not answer at the moment; nothing was changed", SOON, 500);
    private static final Refusal FULL =
            new Refusal(507, "The server has no room to store anything; nothing was changed", LATER, 500);
    private static final Refusal NUL =
            new Refusal(400, "The request has a character that cannot be stored or searched for", 0, 500);
    private static final Refusal BEYOND = new Refusal(
            400,
            "The request has a date, a number or a text beyond what can be stored or searched for; nothing was changed",
            0,
            500);
    /** A text that is too long, a number or a date out of range, a date that is none. */
    private static final Set<String> OUT_OF_RANGE = Set.of("22001", "22003", "22008", "22007");

    /** What the pool says, without a code, when a connection broke and the transaction on it is to be rolled back. */
    private static final String CLOSED = "Connection is closed";

    private Trouble() {}

    public static Optional<Refusal> in(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .map(Trouble::meaning)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static Refusal meaning(Throwable cause) {
        if (cause instanceof SQLException refused) {
            return meaning(refused, refused.getSQLState());
        }
        boolean noRoom = cause instanceof IOException
                && String.valueOf(cause.getMessage()).contains("No space left on device");
        return noRoom ? FULL : null;
    }

    /** By the codes of PostgreSQL and of the SQL standard. */
    private static Refusal meaning(SQLException refused, String code) {
        if (code == null) {
            boolean connectionBroke = CLOSED.equals(refused.getMessage());
            return connectionBroke || refused instanceof SQLTransientConnectionException ? AWAY : null;
        }
        if (code.equals("53100")
                || code.equals("58030")
                || String.valueOf(refused.getMessage()).contains("No space left on device")) {
            return FULL;
        }
        boolean away = code.startsWith("08")
                || code.startsWith("57P")
                || code.startsWith("53")
                || code.startsWith("58")
                || code.equals("57014")
                || code.equals("25006");
        return away ? AWAY : ofTheValue(code);
    }

    private static Refusal ofTheValue(String code) {
        return OUT_OF_RANGE.contains(code) ? BEYOND : code.equals("22021") || code.equals("22P05") ? NUL : null;
    }
}
