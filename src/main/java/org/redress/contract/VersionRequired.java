package org.redress.contract;

/** Who writes over something does not say what they have read; nothing was changed. Becomes HTTP 428. */
public class VersionRequired extends RuntimeException {

    public VersionRequired() {
        super(
                "Say in the header If-Match which version you read; the ETag of the answer and the field version name it.");
    }
}
