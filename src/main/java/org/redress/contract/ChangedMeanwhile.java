package org.redress.contract;

/** Somebody changed the thing after its writer had read it; nothing was written. Becomes HTTP 412. */
public class ChangedMeanwhile extends RuntimeException {

    public ChangedMeanwhile() {
        super("Somebody else changed this meanwhile; read it again, then repeat.");
    }
}
