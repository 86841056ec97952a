package org.redress.contract;

/** What is to be written over is not what its writer has read; nothing was changed. Becomes HTTP 412. */
public class ChangedMeanwhile extends RuntimeException {

    public ChangedMeanwhile() {
        super("Somebody else changed this meanwhile; read it again, then repeat.");
    }
}
