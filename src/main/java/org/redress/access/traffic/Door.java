package org.redress.access.traffic;

import org.springframework.util.unit.DataSize;

/**
 * What may be sent to a URL.
 *
 * @param text  most of a body that is no multipart
 * @param files most of a multipart body, or {@code null} where no files are taken
 */
record Door(DataSize text, DataSize files) {

    long most(boolean multipart) {
        return (multipart && files != null ? files : text).toBytes();
    }
}
