package org.redress.contract;

import java.sql.SQLException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells trouble of the database that passes from what is wrong with a thing itself and will be wrong again. */
public final class PassingTrouble {

    /** SQL states: no connection, rolled back (deadlock), no resources, not in the needed state, taken away by an operator, system. */
    private static final String[] CLASSES = {"08", "40", "53", "55", "57", "58"};

    private PassingTrouble() {}

    public static boolean is(Throwable failure) {
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < 20; cause = cause.getCause()) {
            if (cause instanceof TransientDataAccessException
                    || cause instanceof RecoverableDataAccessException
                    || cause instanceof DataAccessResourceFailureException
                    || cause instanceof CannotCreateTransactionException
                    || cause instanceof SQLException sql && isPassing(sql.getSQLState())) {
                return true;
            }
            depth++;
        }
        return false;
    }

    private static boolean isPassing(String state) {
        for (String each : CLASSES) {
            if (state != null && state.startsWith(each)) {
                return true;
            }
        }
        return false;
    }
}
