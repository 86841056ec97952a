package org.redress.casework.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Complaints;
import org.redress.record.Actor;
import org.redress.record.DocumentLine;
import org.redress.record.Documents;
import org.redress.record.UploadedFile;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Upload and download of a complaint's documents. They are always downloaded, never shown inside our pages. */
@RestController
@RequestMapping("/api/v1/complaints/{number}/documents")
@Tag(name = "Documents")
class DocumentController {

    private final Complaints complaints;
    private final Documents documents;

    DocumentController(Complaints complaints, Documents documents) {
        this.complaints = complaints;
        this.documents = documents;
    }

    record DocumentsResponse(List<DocumentLine> items) {}

    @GetMapping
    @Transactional(readOnly = true)
    @Operation(summary = "Documents, oldest first")
    DocumentsResponse list(@PathVariable ComplaintNumber number) {
        complaints.get(number);
        return new DocumentsResponse(documents.of(number));
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    @Operation(summary = "Add documents, all or none")
    DocumentsResponse add(
            @PathVariable ComplaintNumber number,
            @RequestParam("file") List<MultipartFile> files,
            @RequestParam(name = "internal", defaultValue = "false") boolean internal,
            Principal user)
            throws IOException {
        complaints.get(number);
        List<UploadedFile> uploaded = new ArrayList<>();
        for (MultipartFile file : files) {
            uploaded.add(new UploadedFile(file.getOriginalFilename(), file.getContentType(), file.getBytes()));
        }
        documents.add(number, new Actor(user.getName()), uploaded, internal);
        return new DocumentsResponse(documents.of(number));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Download a document")
    ResponseEntity<byte[]> download(@PathVariable ComplaintNumber number, @PathVariable long id) {
        UploadedFile file = documents.content(number, id);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .body(file.content());
    }
}
