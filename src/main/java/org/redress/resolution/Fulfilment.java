package org.redress.resolution;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.redress.record.Actor;

/** Who carried out what was promised, with which proof, and who else verified it. */
@Embeddable
record Fulfilment(
        @Column(name = "fulfilment") String proof,
        String fulfilledBy,
        Instant fulfilledAt,
        String verifiedBy,
        Instant verifiedAt) {

    static final Fulfilment NONE = new Fulfilment(null, null, null, null, null);

    static Fulfilment by(Actor actor, String proof, Instant at) {
        return new Fulfilment(proof, actor.id(), at, null, null);
    }

    Fulfilment verified(Actor actor, Instant at) {
        return new Fulfilment(proof, fulfilledBy, fulfilledAt, actor.id(), at);
    }

    boolean isBy(Actor actor) {
        return actor.id().equals(fulfilledBy);
    }

    boolean isVerified() {
        return verifiedAt != null;
    }
}
