package org.redress.intake;

import org.redress.complaint.RuleRefused;

/**
 * What makes a repeated submission recognisable: the sender's own word for it, within the door it came through, and a
 * digest of everything that was sent.
 */
public record SubmissionKey(String door, String key, String digest) {

    /** Characters of a key. */
    public static final int KEY_LIMIT = 200;

    void refuseOther(String digestBefore) {
        if (!digest.equals(digestBefore)) {
            throw new KeyUsedBefore();
        }
    }

    /** The key was used for a submission with another content; nothing was changed. */
    public static class KeyUsedBefore extends RuleRefused {

        KeyUsedBefore() {
            super("Idempotency-Key", "was used before for a complaint with another content");
        }
    }
}
