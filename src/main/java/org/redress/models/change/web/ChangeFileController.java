package org.redress.models.change.web;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import org.redress.models.Finding;
import org.redress.models.change.ChangeCheck;
import org.redress.models.change.ChangedFile;
import org.redress.models.change.ModelChange;
import org.redress.models.change.ModelChanges;
import org.redress.models.change.UnknownChange;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the editors read and save. */
@RestController
@RequestMapping("/staff/changes/{id}/files")
class ChangeFileController {

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final ModelChanges changes;
    private final ChangeCheck check;

    ChangeFileController(ModelChanges changes, ChangeCheck check) {
        this.changes = changes;
        this.check = check;
    }

    @GetMapping
    ResponseEntity<String> read(@PathVariable long id, @RequestParam String name) {
        ChangedFile file = changes.get(id).file(name).orElseThrow(UnknownChange::new);
        return ResponseEntity.ok()
                .contentType(TEXT)
                .header("Cache-Control", "no-store")
                .eTag(file.tag())
                .body(file.content());
    }

    /**
     * Stores the draft of somebody who edited the newest one, even when it has findings, and returns the findings in
     * this file.
     */
    @PutMapping
    ResponseEntity<List<Finding>> write(
            @PathVariable long id,
            @RequestParam String name,
            @RequestHeader(HttpHeaders.IF_MATCH) String read,
            @RequestBody String content,
            Principal user) {
        changes.write(id, name, read, content, ChangePages.actor(user));
        String tag = changes.get(id).file(name).orElseThrow(UnknownChange::new).tag();
        return ResponseEntity.ok().eTag(tag).body(findings(id, name));
    }

    /** What stands against this file as it was saved last. */
    @GetMapping("/findings")
    List<Finding> findings(@PathVariable long id, @RequestParam String name) {
        ModelChange change = changes.get(id);
        return check.findings(change, change.file(name).orElseThrow(UnknownChange::new));
    }
}
