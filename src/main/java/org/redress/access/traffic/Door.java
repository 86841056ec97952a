package org.redress.access.traffic;

import org.springframework.util.unit.DataSize;

/**
 * What may be sent to a URL.
 *
 * @param text  largest body that is not multipart
 * @param files largest multipart body, or {@code null} where no files are taken
 */
record Door(DataSize text, DataSize files) {

    long most(boolean multipart) {
        return (multipart && files != null ? files : text).toBytes();
    }
}
