package org.redress.contract.web;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Principal;
import java.util.HexFormat;
import java.util.List;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Turns arguments and answers of a controller into a form that can be compared and stored, and back. */
@Component
class KeptAnswers {

    private final ObjectMapper json;

    KeptAnswers(ObjectMapper json) {
        this.json = json;
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

    Object give(KeptAnswer answer, Method method) {
        ResolvableType type = ResolvableType.forMethodReturnType(method);
        if (answer.status() == null) {
            return read(answer, type);
        }
        HttpHeaders headers = new HttpHeaders();
        if (answer.location() != null) {
            headers.set(HttpHeaders.LOCATION, answer.location());
        }
        return ResponseEntity.status(answer.status()).headers(headers).body(read(answer, type.getGeneric(0)));
    }

    private Object read(KeptAnswer answer, ResolvableType type) {
        JavaType target = json.constructType(type.getType());
        return answer.body() == null || answer.body().isNull() || target.hasRawClass(void.class)
                ? null
                : json.convertValue(answer.body(), target);
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
