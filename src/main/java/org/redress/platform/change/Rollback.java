package org.redress.platform.change;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.redress.contract.RuleRefused;
import org.redress.platform.deployment.Finding;
import org.redress.record.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes the last change back: the versions that ran before it become the newest again, in one action. */
@Service
public class Rollback {

    private final ChangeStore store;
    private final ModelChanges changes;
    private final ChangeRequests requests;
    private final ModelVersions models;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Rollback(
            ChangeStore store,
            ModelChanges changes,
            ChangeRequests requests,
            ModelVersions models,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.changes = changes;
        this.requests = requests;
        this.models = models;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The change that would be taken back. */
    public Optional<ModelChange> last() {
        return store.lastActive();
    }

    /**
     * What the change added, and nothing had before, stays in the engine; nothing refers to it any more.
     *
     * @return the number of the change that takes it back
     * @throws RuleRefused when it is not the last one, or had nothing to go back to, or the gate refuses the older versions
     */
    public long rollBack(long id, Actor actor) {
        Long rollback = transaction.execute(status -> prepare(id, actor));
        List<Finding> findings = requests.request(rollback, actor);
        if (!findings.isEmpty()) {
            throw new RuleRefused("The older versions are refused: "
                    + String.join("; ", findings.stream().map(Finding::toString).toList()));
        }
        return rollback;
    }

    private Long prepare(long id, Actor actor) {
        ModelChange last = store.lastActive()
                .filter(change -> change.id() == id)
                .orElseThrow(() -> new RuleRefused("Only the last change can be rolled back."));
        List<ModelVersion> brought = models.of(last.deployment());
        brought.stream().filter(model -> !isNewest(model)).findFirst().ifPresent(model -> {
            throw new RuleRefused(model.id() + " has a newer version that did not come with this change.");
        });
        if (brought.stream().allMatch(model -> models.before(model).isEmpty())) {
            throw new RuleRefused("This change only added models; there is no older version to go back to.");
        }
        long rollback = store.add(
                "Roll back: "
                        + last.title().substring(0, Math.min(180, last.title().length())),
                actor,
                clock.instant(),
                id);
        store.record(rollback, ChangeEvent.Kind.DRAFTED, actor, clock.instant(), last.title());
        brought.forEach(model ->
                models.before(model).ifPresent(older -> changes.take(rollback, older, model.deployment(), actor)));
        store.describe(rollback, store.find(rollback).orElseThrow().title(), "Rolls back change " + id + ".", null);
        return rollback;
    }

    private boolean isNewest(ModelVersion model) {
        return models.versions(model.kind(), model.id()).get(0).deployment().equals(model.deployment());
    }
}
