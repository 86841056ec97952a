package org.redress.contract.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Principal;
import java.util.HexFormat;
import java.util.List;
import org.redress.contract.StrictJson;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartFile;

/** Turns arguments and answers of a controller into a form that can be compared and stored, and back. */
@Component
class KeptAnswers {

    private final ObjectMapper json;

    /** @param json writes every answer */
    KeptAnswers(StrictJson json) {
        this.json = json.mapper();
    }

    /** A digest of everything that was sent, whatever its encoding. */
    String digest(Object[] arguments) {
        MessageDigest whole = sha256();
        for (Object argument : arguments) {
            if (!(argument instanceof Principal || argument instanceof ServletRequest)) {
                add(whole, argument);
            }
        }
        return HexFormat.of().formatHex(whole.digest());
    }

    KeptAnswer keep(Object answer) {
        return answer instanceof ResponseEntity<?> whole
                ? new KeptAnswer(
                        whole.getStatusCode().value(),
                        whole.getHeaders().getFirst(HttpHeaders.LOCATION),
                        json.valueToTree(whole.getBody()))
                : new KeptAnswer(null, null, json.valueToTree(answer));
    }

    /**
     * Answers as it was answered first. What was kept is written as it is: an object made of it anew could lack what no caller is shown.
     *
     * @return always null: a controller's method has a type of its own and cannot return this
     */
    Object give(KeptAnswer answer, Method door, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status() == null ? usual(door) : answer.status());
        if (answer.location() != null) {
            response.setHeader(HttpHeaders.LOCATION, answer.location());
        }
        if (answer.body() != null && !answer.body().isNull()) {
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            json.writeValue(response.getOutputStream(), answer.body());
        }
        response.flushBuffer();
        return null;
    }

    private static int usual(Method door) {
        ResponseStatus said = AnnotatedElementUtils.findMergedAnnotation(door, ResponseStatus.class);
        return said == null ? HttpStatus.OK.value() : said.code().value();
    }

    private void add(MessageDigest whole, Object argument) {
        try {
            if (argument instanceof MultipartFile file) {
                whole.update(sha256().digest(
                                String.valueOf(file.getOriginalFilename()).getBytes(StandardCharsets.UTF_8)));
                whole.update(sha256().digest(file.getBytes()));
            } else if (argument instanceof List<?> several) {
                several.forEach(each -> add(whole, each));
            } else {
                whole.update(sha256().digest(json.writeValueAsBytes(argument)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
