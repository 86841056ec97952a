package org.redress.intake.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.redress.contract.FieldProblem;
import org.redress.contract.MalformedRequest;
import org.redress.record.UploadedFile;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Takes the raw parts out of a request, within the limits. */
final class SubmissionBody {

    private static final String COMPLAINT = "complaint";
    private static final Set<String> DOCUMENTS = Set.of("documents", "files", "attachments");

    private SubmissionBody() {}

    static byte[] json(HttpServletRequest request) throws IOException {
        long limit = SentFiles.REQUEST_LIMIT.toBytes();
        byte[] body = request.getInputStream().readNBytes((int) limit + 1);
        if (body.length > limit) {
            throw new MaxUploadSizeExceededException(limit);
        }
        return body;
    }

    static byte[] complaintPart(MultipartHttpServletRequest request) throws IOException, ServletException {
        for (Part part : request.getParts()) {
            if (!part.getName().equals(COMPLAINT) && !DOCUMENTS.contains(part.getName())) {
                throw new MalformedRequest(
                        "The body cannot be read.", new FieldProblem(part.getName(), "is not a known part"));
            }
        }
        Part complaint = request.getPart(COMPLAINT);
        if (complaint == null) {
            throw new MalformedRequest("The body cannot be read.", new FieldProblem(COMPLAINT, "is required"));
        }
        return complaint.getInputStream().readAllBytes();
    }

    static List<UploadedFile> documents(MultipartHttpServletRequest request) throws IOException {
        List<MultipartFile> parts = new ArrayList<>();
        DOCUMENTS.stream().sorted().forEach(name -> parts.addAll(request.getFiles(name)));
        return SentFiles.of(parts);
    }
}
