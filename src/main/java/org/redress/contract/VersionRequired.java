package org.redress.contract;

/**
 * A request that writes over something does not say which version its sender has read; nothing was changed. Becomes
 * HTTP 428.
 */
public class VersionRequired extends RuntimeException {

    public VersionRequired() {
        super(
                "Say in the header If-Match which version you read; the ETag of the answer and the field version name it.");
    }
}
