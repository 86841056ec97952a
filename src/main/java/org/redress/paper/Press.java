package org.redress.paper;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.redress.contract.TryLater;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * How many PDFs a node sets at once. Setting one takes long and much memory: whoever comes when all places are taken waits a little and is
 * then asked to come again. It never happens in a transaction, which would hold a connection and its locks all the while.
 */
@Component
public class Press {

    private static final Duration COME_AGAIN = Duration.ofSeconds(10);

    private final Semaphore places;
    private final Semaphore large = new Semaphore(1, true);
    private final Duration wait;
    private final ThreadLocal<Boolean> here = ThreadLocal.withInitial(() -> false);

    /** @param places documents at once; one of them may be a large one */
    @Autowired
    public Press(
            @Value("${redress.paper.at-once:2}") int places, @Value("${redress.paper.longest-wait:5s}") Duration wait) {
        this.places = new Semaphore(places, true);
        this.wait = wait;
    }

    /**
     * Does what sets a document; work within such work goes on at once.
     *
     * @throws TryLater when no place became free
     */
    public <T> T at(Supplier<T> work) {
        if (here.get()) {
            return work.get();
        }
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a PDF is set outside of transactions");
        }
        return taking(places, () -> marked(work));
    }

    /** The same for what draws documents of others: one at a time. */
    public <T> T atLarge(Supplier<T> work) {
        return here.get() ? work.get() : taking(large, () -> at(work));
    }

    private <T> T taking(Semaphore limit, Supplier<T> work) {
        if (!isFree(limit)) {
            throw new TryLater("Too many documents are being set at this moment.", COME_AGAIN);
        }
        try {
            return work.get();
        } finally {
            limit.release();
        }
    }

    private boolean isFree(Semaphore limit) {
        try {
            return limit.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private <T> T marked(Supplier<T> work) {
        here.set(true);
        try {
            return work.get();
        } finally {
            here.remove();
        }
    }
}
