package org.redress.contract;

/** Something that is written over as a whole; its version goes out as ETag and comes back as If-Match. */
public interface Versioned {

    int version();
}
