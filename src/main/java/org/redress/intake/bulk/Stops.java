package org.redress.intake.bulk;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets work that is asked to stop (SIGTERM, Ctrl-C) come to an orderly end before the machine goes down. */
final class Stops {

    /** Longer than a row takes, and shorter than the time the system waits before it kills the process. */
    private static final int SECONDS = 20;

    private Stops() {}

    static <R> R after(Runnable ask, Callable<R> work) throws IOException {
        CountDownLatch done = new CountDownLatch(1);
        Thread hook = new Thread(() -> {
            ask.run();
            await(done);
        });
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return work.call();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            done.countDown();
            remove(hook);
        }
    }

    private static void await(CountDownLatch done) {
        try {
            done.await(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void remove(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the shutdown has already begun
        }
    }
}
