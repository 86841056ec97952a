package org.redress.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.redress.record.UploadedFile;

/** One short text for everything that was sent, however it was wrapped. */
public final class SubmissionDigest {

    private static final JsonMapper CANONICAL = JsonMapper.builder().build();

    private SubmissionDigest() {}

    public static String of(Submission submission, List<UploadedFile> documents) {
        return of(canonical(submission), documents);
    }

    static String of(String text, List<UploadedFile> documents) {
        return of(sha256().digest(text.getBytes(StandardCharsets.UTF_8)), documents);
    }

    private static String of(byte[] words, List<UploadedFile> documents) {
        MessageDigest whole = sha256();
        whole.update(words);
        for (UploadedFile document : documents) {
            whole.update(sha256().digest(String.valueOf(document.name()).getBytes(StandardCharsets.UTF_8)));
            whole.update(sha256().digest(document.content()));
        }
        return HexFormat.of().formatHex(whole.digest());
    }

    public static String of(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] canonical(Submission submission) {
        try {
            return CANONICAL.writeValueAsBytes(submission);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
