package org.redress.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.redress.contract.TryLater;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class PressTest {

    private final Press press = new Press(2, Duration.ofMillis(50));

    @Test
    void twenty_at_once_are_never_more_than_two() throws Exception {
        var now = new AtomicInteger();
        var most = new AtomicInteger();
        var done = new AtomicInteger();
        var refused = new AtomicInteger();
        var people = Executors.newFixedThreadPool(20);
        IntStream.range(0, 20)
                .forEach(each -> people.submit(() -> {
                    try {
                        press.at(() -> {
                            most.accumulateAndGet(now.incrementAndGet(), Math::max);
                            pause(200);
                            return now.decrementAndGet();
                        });
                        done.incrementAndGet();
                    } catch (TryLater e) {
                        refused.incrementAndGet();
                    }
                }));
        people.shutdown();
        assertThat(people.awaitTermination(1, TimeUnit.MINUTES)).isTrue();

        assertThat(most).hasValueLessThanOrEqualTo(2);
        assertThat(done).hasPositiveValue();
        assertThat(done.get() + refused.get()).isEqualTo(20);
        assertThat(press.<String>at(() -> "free again")).isEqualTo("free again");
    }

    @Test
    void a_large_document_leaves_a_place_for_others_and_waits_for_another_large_one() throws Exception {
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        var one = Executors.newSingleThreadExecutor();
        try {
            one.submit(() -> press.atLarge(() -> {
                begun.countDown();
                await(end);
                return press.at(() -> "work within work takes no second place");
            }));
            begun.await();

            assertThat(press.<String>at(() -> "set")).isEqualTo("set");
            Supplier<String> large = () -> "large";
            assertThatThrownBy(() -> press.atLarge(large))
                    .isInstanceOfSatisfying(
                            TryLater.class, later -> assertThat(later.seconds()).isPositive());
        } finally {
            end.countDown();
            one.shutdown();
        }
    }

    @Test
    void nothing_is_set_in_a_transaction() {
        TransactionSynchronizationManager.setActualTransactionActive(true);
        try {
            assertThatThrownBy(() -> press.at(() -> "x")).isInstanceOf(IllegalStateException.class);
        } finally {
            TransactionSynchronizationManager.setActualTransactionActive(false);
        }
    }

    private static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
