package org.redress.intake.bulk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.util.List;
import java.util.stream.Stream;
import org.redress.record.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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

    private static final int LISTED = 100;

    private final ComplaintImport imports;
    private final ImportStore store;

    ImportController(ComplaintImport imports, ImportStore store) {
        this.imports = imports;
        this.store = store;
    }

    record Items(List<ImportStore.Run> items) {}

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Import a CSV file of complaints",
            description = "The mapping is YAML. The same file again adds nothing.")
    ImportResult run(@RequestParam MultipartFile file, @RequestParam MultipartFile mapping, Principal user)
            throws IOException {
        ImportMapping meaning = ImportMapping.read(mapping.getBytes());
        try (InputStream content = file.getInputStream()) {
            return imports.run(content, meaning, new Actor(user.getName()), line -> {});
        }
    }

    @GetMapping
    @Transactional(readOnly = true)
    @Operation(summary = "The last imports, also those that were broken off: they have no end")
    Items list() {
        return new Items(store.runs(LISTED));
    }

    @GetMapping(path = "/{id}/lines", produces = "text/csv")
    @Transactional(readOnly = true)
    @Operation(summary = "What became of each row of a file, as CSV, with the source's reference and our number")
    void lines(@PathVariable long id, HttpServletResponse response) throws IOException {
        store.run(id).orElseThrow(UnknownImport::new);
        response.setContentType("text/csv;charset=UTF-8");
        try (ResultFile file = new ResultFile(response.getWriter());
                Stream<ImportStore.Line> lines = store.lines(id)) {
            lines.forEach(file::write);
        }
    }

    /** There is no such import. */
    static class UnknownImport extends RuntimeException {}

    @ExceptionHandler
    ProblemDetail unknown(UnknownImport e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "There is no such import.");
    }
}
