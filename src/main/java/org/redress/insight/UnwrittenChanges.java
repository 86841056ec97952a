package org.redress.insight;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.redress.complaint.ComplaintNumber;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The complaints that one transaction changed. Those that change while it commits are written at once. */
final class UnwrittenChanges implements TransactionSynchronization, Ordered {

    private final Object key;
    private final Consumer<Collection<ComplaintNumber>> writer;
    private final Set<ComplaintNumber> numbers = new LinkedHashSet<>();
    private boolean commits;

    /** @param key what it is bound to the transaction by */
    UnwrittenChanges(Object key, Consumer<Collection<ComplaintNumber>> writer) {
        this.key = key;
        this.writer = writer;
    }

    void add(ComplaintNumber number) {
        if (commits) {
            writer.accept(Set.of(number));
        } else {
            numbers.add(number);
        }
    }

    /** After what others do before the commit. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        commits = true;
        writer.accept(numbers);
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(key);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(key, this);
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(key);
    }
}
