package org.redress.casework.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.security.Principal;
import java.util.List;
import org.redress.casework.Issues;
import org.redress.casework.NewInformation;
import org.redress.casework.Withdrawals;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Complaints;
import org.redress.contract.EntityVersion;
import org.redress.record.Actor;
import org.redress.record.Notes;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a handler writes beside the task forms: notes, findings per issue, drafts, and what the complainant said. */
@RestController
@RequestMapping("/api/v1/complaints/{number}")
@Tag(name = "Case work")
class CaseWorkController {

    private final Complaints complaints;
    private final Notes notes;
    private final Issues issues;
    private final NewInformation information;
    private final Withdrawals withdrawals;

    CaseWorkController(
            Complaints complaints, Notes notes, Issues issues, NewInformation information, Withdrawals withdrawals) {
        this.complaints = complaints;
        this.notes = notes;
        this.issues = issues;
        this.information = information;
        this.withdrawals = withdrawals;
    }

    record Text(String text) {}

    record Reason(String reason) {}

    record Items<T>(List<T> items) {}

    @GetMapping("/notes")
    @Transactional(readOnly = true)
    @Operation(summary = "Notes, oldest first")
    Items<Notes.Note> notes(@PathVariable ComplaintNumber number) {
        complaints.get(number);
        return new Items<>(notes.of(number));
    }

    @PostMapping("/notes")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Write a note; it stays inside the organisation")
    void note(@PathVariable ComplaintNumber number, @RequestBody Text note, Principal user) {
        notes.write(number, new Actor(user.getName()), note.text());
    }

    @GetMapping("/findings")
    @Transactional(readOnly = true)
    @Operation(summary = "Findings, one per issue")
    Items<Issues.FindingLine> findings(@PathVariable ComplaintNumber number) {
        complaints.get(number);
        return new Items<>(issues.of(number));
    }

    @PostMapping("/findings")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Add an issue and what was found on it")
    Issues.FindingLine addFinding(
            @PathVariable ComplaintNumber number, @Valid @RequestBody Issues.Finding finding, Principal user) {
        return issues.add(number, new Actor(user.getName()), finding);
    }

    @PutMapping("/findings/{id}")
    @Operation(summary = "Change a finding, as it was read: If-Match carries its version")
    Issues.FindingLine changeFinding(
            @PathVariable ComplaintNumber number,
            @PathVariable long id,
            @RequestHeader(HttpHeaders.IF_MATCH) EntityVersion read,
            @Valid @RequestBody Issues.Finding finding,
            Principal user) {
        return issues.change(number, new Actor(user.getName()), id, read, finding);
    }

    @PostMapping("/findings/{id}/removal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove a finding, as it was read, for a reason; the timeline remembers both")
    void removeFinding(
            @PathVariable ComplaintNumber number,
            @PathVariable long id,
            @RequestHeader(HttpHeaders.IF_MATCH) EntityVersion read,
            @RequestBody Reason removal,
            Principal user) {
        issues.remove(number, new Actor(user.getName()), id, read, removal.reason());
    }

    @GetMapping("/drafts/{field}")
    @Operation(summary = "What the caller was typing into a field; the ETag tells one text from another")
    ResponseEntity<Text> draft(@PathVariable ComplaintNumber number, @PathVariable String field, Principal user) {
        String text = notes.draft(number, new Actor(user.getName()), field);
        return ResponseEntity.ok().eTag(EntityVersion.ofContent(text).tag()).body(new Text(text));
    }

    @PutMapping("/drafts/{field}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary =
                    "Keep what the caller is typing; empty text forgets it. A draft is the caller's alone: without If-Match what was typed last counts")
    void keepDraft(
            @PathVariable ComplaintNumber number,
            @PathVariable String field,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) EntityVersion read,
            @RequestBody Text draft,
            Principal user) {
        notes.keepDraft(number, new Actor(user.getName()), field, read, draft.text());
    }

    @PostMapping("/information")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Record what the complainant added by phone or letter")
    void information(@PathVariable ComplaintNumber number, @RequestBody Text added, Principal user) {
        information.add(number, new Actor(user.getName()), added.text(), List.of());
    }

    @PostMapping("/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Record that the complainant takes the complaint back")
    void withdrawal(@PathVariable ComplaintNumber number, @RequestBody Reason withdrawal, Principal user) {
        withdrawals.withdraw(number, new Actor(user.getName()), withdrawal.reason());
    }
}
