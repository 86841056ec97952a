package org.redress.platform.engine;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Another transaction was faster with the same rows, in the engine's tables or in ours. Nothing was written, so the
 * whole outermost transaction is tried again: nobody has to press twice, and the second try sees what the first
 * transaction did.
 */
public final class Overtaken {

    private static final Logger LOG = LoggerFactory.getLogger(Overtaken.class);
    private static final int TRIES = 6;
    private static final long PAUSE_NANOS = 25_000_000;
    /** What the database calls a violated unique key, a deadlock, a failed serialization, and a lock it did not get. */
    private static final Set<String> STATES = Set.of("23505", "40P01", "40001", "55P03");

    private Overtaken() {}

    public static boolean by(Throwable e) {
        return Stream.iterate(e, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof OptimisticLockingException
                        || cause instanceof ConcurrencyFailureException
                        || cause instanceof SQLException failure && isOvertaken(failure.getSQLState()));
    }

    /** @param state null where the connection broke before the database could name one */
    private static boolean isOvertaken(String state) {
        return state != null && STATES.contains(state);
    }

    /** @param deed begins a transaction of its own, unless one is open: then whoever opened that tries again */
    static <R> R retried(Supplier<R> deed) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return deed.get();
        }
        for (int tries = 1; ; tries++) {
            try {
                return deed.get();
            } catch (RuntimeException e) {
                if (tries == TRIES || !by(e)) {
                    throw e;
                }
                LOG.debug("overtaken, try {}", tries, e);
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(PAUSE_NANOS * tries));
            }
        }
    }
}
