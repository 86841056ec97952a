package org.redress.intake.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.redress.complaint.Channel;
import org.redress.complaint.ComplaintStatus;
import org.redress.contract.FieldProblem;
import org.redress.contract.MalformedRequest;
import org.redress.contract.OnceKey;
import org.redress.correspondence.links.PersonalLinks;
import org.redress.intake.Arrival;
import org.redress.intake.ComplaintIntake;
import org.redress.intake.InvalidSubmission;
import org.redress.intake.NewComplaint;
import org.redress.intake.ReceivedComplaint;
import org.redress.intake.Submission;
import org.redress.intake.SubmissionCheck;
import org.redress.intake.SubmissionDigest;
import org.redress.record.UploadedFile;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** The public address for programs: takes a complaint as JSON, or as multipart with documents. */
@RestController
@RequestMapping("/api/v1/complaints")
@Tag(name = "Intake")
@ApiResponse(responseCode = "201", description = "Registered, or registered before with the same key and content")
@ApiResponse(
        responseCode = "400",
        description = "Fields that need correction are named in errors",
        content = @Content(mediaType = "application/problem+json"))
@ApiResponse(
        responseCode = "413",
        description = "More than 25 MB",
        content = @Content(mediaType = "application/problem+json"))
@ApiResponse(
        responseCode = "422",
        description = "The key came with another content before, or a document is refused",
        content = @Content(mediaType = "application/problem+json"))
@ApiResponse(
        responseCode = "429",
        description = "Too many from one address; Retry-After says when",
        content = @Content(mediaType = "application/problem+json"))
class SubmissionController {

    private static final String KEY_HEADER = OnceKey.HEADER;

    private final SubmissionReader reader;
    private final SubmissionCheck check;
    private final ComplaintIntake intake;
    private final PersonalLinks links;

    SubmissionController(SubmissionReader reader, SubmissionCheck check, ComplaintIntake intake, PersonalLinks links) {
        this.reader = reader;
        this.check = check;
        this.intake = intake;
        this.links = links;
    }

    /** What the sender is told; {@code trackingUrl} opens the complaint without an account and is not for others. */
    @Schema(name = "ReceivedComplaint")
    record SubmissionResponse(String number, Instant receivedAt, ComplaintStatus status, String trackingUrl) {}

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Submit a complaint",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = Submission.class))))
    @Parameter(name = KEY_HEADER, in = ParameterIn.HEADER, schema = @Schema(type = "string"))
    ResponseEntity<SubmissionResponse> submit(HttpServletRequest request) throws IOException {
        return receive(reader.read(SubmissionBody.json(request)), List.of(), request.getHeader(KEY_HEADER));
    }

    /** What a multipart submission consists of. */
    record SubmissionWithDocuments(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Submission complaint,

            @Schema(
                    type = "array",
                    description = "At most 10 files of 10 MB; files and attachments are accepted as names too")
            List<MultipartFile> documents) {}

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Submit a complaint with documents",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "multipart/form-data",
                                            schema = @Schema(implementation = SubmissionWithDocuments.class))))
    @Parameter(name = KEY_HEADER, in = ParameterIn.HEADER, schema = @Schema(type = "string"))
    ResponseEntity<SubmissionResponse> submitWithDocuments(MultipartHttpServletRequest request) throws Exception {
        Submission submission = reader.read(SubmissionBody.complaintPart(request));
        return receive(submission, SubmissionBody.documents(request), request.getHeader(KEY_HEADER));
    }

    private ResponseEntity<SubmissionResponse> receive(
            Submission submission, List<UploadedFile> documents, String key) {
        Caller caller = Caller.current();
        var arrival = new Arrival(
                Channel.API, caller.actor(), LocaleContextHolder.getLocale().getLanguage(), documents);
        ReceivedComplaint received =
                received(submission, arrival, key == null ? null : keyOf(key, caller, submission, documents));
        return ResponseEntity.created(URI.create("/api/v1/complaints/" + received.number()))
                .body(new SubmissionResponse(
                        received.number().value(),
                        received.receivedAt(),
                        received.status(),
                        links.tracking(received.number())));
    }

    private ReceivedComplaint received(Submission submission, Arrival arrival, OnceKey key) {
        try {
            NewComplaint complaint = check.accept(submission, arrival);
            return key == null ? intake.receive(complaint) : intake.receive(complaint, key);
        } catch (InvalidSubmission e) {
            throw new MalformedRequest(e.getMessage(), e.problems(), e);
        }
    }

    private static OnceKey keyOf(String key, Caller caller, Submission submission, List<UploadedFile> documents) {
        if (!OnceKey.isUsable(key)) {
            throw new MalformedRequest(
                    "The header " + KEY_HEADER + " cannot be used.",
                    new FieldProblem(KEY_HEADER, "must have 1 to " + OnceKey.LIMIT + " visible ASCII characters"));
        }
        String door = caller.isStaff() ? "staff:" + caller.actor() : "api";
        return new OnceKey(door, key, SubmissionDigest.of(submission, documents));
    }
}
