package org.redress.access.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.access.AddressNetwork;

class TryBudgetTest {

    private final ExecutorService people = Executors.newFixedThreadPool(200);
    private final TryBudget budget = new TryBudget(10, Duration.ofHours(1));
    private final AtomicInteger checked = new AtomicInteger();

    @AfterEach
    void goHome() {
        people.shutdownNow();
    }

    @Test
    void however_many_right_passwords_at_once_all_pass() throws Exception {
        assertThat(atOnce(40, false)).containsOnly(true);
        assertThat(checked).hasValue(40);
    }

    @Test
    void however_many_wrong_passwords_at_once_only_the_allowed_ones_are_checked() throws Exception {
        assertThat(atOnce(200, true)).filteredOn(passed -> passed).hasSize(10);
        assertThat(checked).hasValue(10);
        assertThat(budget.begin()).isFalse();
    }

    @Test
    void a_pause_gives_one_try_back() throws Exception {
        TryBudget quick = new TryBudget(1, Duration.ofMillis(50));
        quick.begin();
        quick.end(true);

        Thread.sleep(120);

        assertThat(quick.begin()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2::9,2001:0db8:0001:0002:ffff::1",
        "2001:db8::1,2001:db8:0:0:5::",
        "::ffff:203.0.113.9,203.0.113.9"
    })
    void every_spelling_of_an_address_is_the_same_network(String one, String other) {
        assertThat(AddressNetwork.of(one)).isEqualTo(AddressNetwork.of(other));
    }

    private List<Boolean> atOnce(int tries, boolean wrong) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Boolean>> outcomes = IntStream.range(0, tries)
                .mapToObj(i -> people.submit(() -> {
                    start.await();
                    boolean begun = budget.begin();
                    if (begun) {
                        checked.incrementAndGet();
                        Thread.sleep(5);
                        budget.end(wrong);
                    }
                    return begun;
                }))
                .toList();
        start.countDown();
        return outcomes.stream().map(TryBudgetTest::outcome).toList();
    }

    private static boolean outcome(Future<Boolean> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
