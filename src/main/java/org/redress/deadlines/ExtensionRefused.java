package org.redress.deadlines;

import java.time.Instant;
import java.util.Optional;

/** A clock cannot be extended; the ledger keeps that somebody asked. */
public class ExtensionRefused extends RuntimeException {

    ExtensionRefused(String reason) {
        super(reason);
    }

    static Optional<String> reasonFor(SubjectClock clock, int amount, Instant now) {
        ClockRule rule = clock.rule();
        String refusal = amount < 1
                ? "The extension must be at least 1."
                : !clock.state().isOpen()
                        ? "The clock has ended."
                        : clock.state() == ClockState.BREACHED
                                        || clock.state() == ClockState.RUNNING && !now.isBefore(clock.dueAt())
                                ? "Time is up: an extension has to be granted before the due date."
                                : rule.maxExtension() == 0
                                        ? "This clock cannot be extended."
                                        : clock.extension() + amount > rule.maxExtension()
                                                ? "This clock can be extended by "
                                                        + (rule.maxExtension() - clock.extension()) + " more at most."
                                                : null;
        return Optional.ofNullable(refusal);
    }
}
