package org.redress.models.change;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.redress.contract.RuleRefused;
import org.redress.models.Finding;
import org.redress.models.deployment.Door;
import org.redress.record.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The way of a change from the request to the second person's decision. The model {@code process-change.bpmn} draws the
 * following steps; the decision {@code determineChangeApproval} says who has to approve what.
 */
@Service
public class ChangeRequests {

    /** Repeated by a trigger of the database. */
    private static final Set<ChangeEvent.Kind> OWN_WORK = EnumSet.of(
            ChangeEvent.Kind.DRAFTED,
            ChangeEvent.Kind.FILE_TAKEN,
            ChangeEvent.Kind.FILE_ADDED,
            ChangeEvent.Kind.FILE_WRITTEN,
            ChangeEvent.Kind.FILE_DROPPED,
            ChangeEvent.Kind.DESCRIBED,
            ChangeEvent.Kind.REQUESTED);

    private final ChangeStore store;
    private final ChangeCheck check;
    private final RuntimeService runtime;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ChangeRequests(
            ChangeStore store,
            ChangeCheck check,
            RuntimeService runtime,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.check = check;
        this.runtime = runtime;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Asks for the change to be made.
     *
     * @return what stands against it; when empty, the request is made
     * @throws RuleRefused when it has no file or no reason, or is on its way already
     */
    public List<Finding> request(long id, Actor actor) {
        List<Finding> findings = check.findings(store.find(id).orElseThrow(UnknownChange::new));
        if (findings.isEmpty()) {
            transaction.executeWithoutResult(status -> start(id, actor));
        }
        return findings;
    }

    private void start(long id, Actor actor) {
        ModelChange change = store.lock(id).orElseThrow(UnknownChange::new);
        if (!change.state().isEditable()) {
            throw new RuleRefused("This change is on its way or active already.");
        }
        if (change.files().isEmpty() || change.reason() == null) {
            throw new RuleRefused("reason", "and at least one file are needed before a change can be requested");
        }
        store.request(id, actor);
        store.record(id, ChangeEvent.Kind.REQUESTED, actor, clock.instant(), change.reason());
        Instant activateAt = change.activateAt() == null ? clock.instant() : change.activateAt();
        runtime.createMessageCorrelation(ChangeMessage.CHANGE_REQUESTED.messageName())
                .processInstanceBusinessKey(ModelChange.key(id))
                .setVariables(ApprovalTable.facts(change.kind(), change.rollsBack() != null, Door.CONSOLE)
                        .putValue("change", id)
                        .putValue("activateAt", activateAt.toString())
                        .putValue("movesComplaints", change.movesComplaints()))
                .correlateStartMessage();
    }

    /** Takes a change back that is on its way. */
    public void withdraw(long id, Actor actor) {
        transaction.executeWithoutResult(status -> {
            ModelChange change = store.lock(id).orElseThrow(UnknownChange::new);
            if (!change.state().isOnItsWay()) {
                throw new RuleRefused("Only a change on its way can be withdrawn.");
            }
            store.become(id, ChangeState.WITHDRAWN);
            store.record(id, ChangeEvent.Kind.WITHDRAWN, actor, clock.instant(), null);
            runtime.createMessageCorrelation(ChangeMessage.CHANGE_WITHDRAWN.messageName())
                    .processInstanceBusinessKey(ModelChange.key(id))
                    .correlate();
        });
    }

    /** @throws RuleRefused when somebody wants to approve what they asked for or had a hand in: that takes a second person */
    public void refuseOwnApproval(long id, Actor actor) {
        if (store.events(id).stream()
                .anyMatch(event ->
                        OWN_WORK.contains(event.kind()) && event.actor().equals(actor.id()))) {
            throw new RuleRefused("Whoever wrote or requested a change cannot approve it; it takes a second person.");
        }
    }

    /** The second person's word; part of the transaction that completes the task. */
    public void decide(long id, boolean approved, String remark, Actor actor) {
        refuseOwnApproval(id, actor);
        store.decide(id, approved ? ChangeState.APPROVED : ChangeState.REJECTED, actor);
        store.record(
                id, approved ? ChangeEvent.Kind.APPROVED : ChangeEvent.Kind.REJECTED, actor, clock.instant(), remark);
    }
}
