package org.redress.intake.bulk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import org.redress.complaint.Actor;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Staff import a file of complaints. */
@RestController
@RequestMapping("/api/v1/imports")
@Tag(name = "Import")
class ImportController {

    private final ComplaintImport imports;

    ImportController(ComplaintImport imports) {
        this.imports = imports;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Import a CSV file of complaints", description = "The mapping is YAML. The same file again adds nothing.")
    ImportResult run(@RequestParam MultipartFile file, @RequestParam MultipartFile mapping, Principal user) throws IOException {
        ImportMapping meaning = ImportMapping.read(mapping.getBytes());
        try (InputStream content = file.getInputStream()) {
            return imports.run(content, meaning, new Actor(user.getName()), (line, outcome, number, reason) -> { });
        }
    }
}
