package org.redress.access.traffic;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthContributor;
import org.springframework.boot.actuate.health.HealthContributorRegistry;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.NamedContributor;
import org.springframework.stereotype.Component;

/**
 * Makes the health answer within two seconds, whatever is wrong. All indicators are asked in parallel, at most once a
 * second; one that has not answered in time is DOWN.
 */
@Component
final class PromptHealth implements BeanPostProcessor, DisposableBean {

    private static final long FRESH = Duration.ofSeconds(1).toNanos();
    private static final long PATIENCE = Duration.ofMillis(1_500).toNanos();

    private final List<Watched> all = new CopyOnWriteArrayList<>();
    private final ExecutorService lookouts = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "health");
        thread.setDaemon(true);
        return thread;
    });
    private long begun = System.nanoTime() - FRESH;

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof HealthContributorRegistry registry) {
            registry.stream().toList().forEach(contributor -> watch(registry, contributor));
        }
        return bean;
    }

    private void watch(HealthContributorRegistry registry, NamedContributor<HealthContributor> contributor) {
        if (contributor.getContributor() instanceof HealthIndicator indicator) {
            Watched watched = new Watched(indicator);
            all.add(watched);
            registry.unregisterContributor(contributor.getName());
            registry.registerContributor(contributor.getName(), watched);
        }
    }

    private synchronized long look() {
        if (System.nanoTime() - begun >= FRESH) {
            begun = System.nanoTime();
            all.forEach(Watched::look);
        }
        return begun + PATIENCE;
    }

    @Override
    public void destroy() {
        lookouts.shutdownNow();
    }

    private final class Watched implements HealthIndicator {

        private final HealthIndicator indicator;
        private volatile CompletableFuture<Health> looking;

        private Watched(HealthIndicator indicator) {
            this.indicator = indicator;
        }

        /** An indicator that still hangs from the last time is not asked again. */
        private void look() {
            if (looking == null || looking.isDone()) {
                looking = CompletableFuture.supplyAsync(indicator::health, lookouts);
            }
        }

        @Override
        public Health health() {
            long until = PromptHealth.this.look();
            try {
                return looking.get(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                return Health.down().withDetail("reason", "no answer in time").build();
            } catch (ExecutionException e) {
                return Health.down().build();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Health.down().build();
            }
        }
    }
}
