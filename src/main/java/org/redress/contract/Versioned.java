package org.redress.contract;

/** Something that is replaced as a whole. Its version is sent as ETag and comes back as If-Match. */
public interface Versioned {

    int version();
}
