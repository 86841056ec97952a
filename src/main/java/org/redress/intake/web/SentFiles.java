package org.redress.intake.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.redress.record.UploadedFile;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;

/** The files of a request. Browsers send an empty part for a file field that was left empty. */
final class SentFiles {

    /** All files of one request from outside. */
    static final DataSize REQUEST_LIMIT = DataSize.ofMegabytes(25);

    private SentFiles() {}

    static List<UploadedFile> of(Collection<MultipartFile> parts) throws IOException {
        long total = parts.stream().mapToLong(MultipartFile::getSize).sum();
        if (total > REQUEST_LIMIT.toBytes()) {
            throw new MaxUploadSizeExceededException(REQUEST_LIMIT.toBytes());
        }
        List<UploadedFile> files = new ArrayList<>();
        for (MultipartFile part : parts) {
            boolean leftEmpty = part.isEmpty()
                    && (part.getOriginalFilename() == null
                            || part.getOriginalFilename().isEmpty());
            if (!leftEmpty) {
                files.add(new UploadedFile(part.getOriginalFilename(), part.getContentType(), part.getBytes()));
            }
        }
        return files;
    }
}
