package org.redress.correspondence.placeholders;

import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Tells administrators what letters still leave open. The product works, so it stays UP. */
@Component
@Profile("!trial")
class PlaceholdersHealthIndicator extends AbstractHealthIndicator {

    private final Placeholders placeholders;

    PlaceholdersHealthIndicator(Placeholders placeholders) {
        super("the table of outside routes cannot be asked");
        this.placeholders = placeholders;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.up().withDetail("placeholders", placeholders.warnings());
    }
}
