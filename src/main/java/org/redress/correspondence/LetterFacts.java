package org.redress.correspondence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The facts that a letter was written with, as they are kept beside its words, and read again for a preview. */
final class LetterFacts {

    private static final Logger LOG = LoggerFactory.getLogger(LetterFacts.class);

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private LetterFacts() {}

    /** Empty when this release cannot read them: the letter was written by another one. */
    static Optional<LetterContents> read(LetterKind kind, String facts) {
        if (kind.contents() == null || facts == null) {
            return Optional.empty();
        }
        Optional<LetterContents> read = read(facts, kind.contents()).map(LetterContents.class::cast);
        if (read.isEmpty()) {
            LOG.warn("The facts of a letter {} cannot be read, so it keeps its words.", kind.name());
        }
        return read;
    }

    static String of(LetterContents letter) {
        try {
            return JSON.writeValueAsString(letter);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The facts of " + letter.kind() + " cannot be kept", e);
        }
    }

    static JsonNode tree(LetterContents letter) {
        return JSON.valueToTree(letter);
    }

    /** Empty when an earlier release kept other facts of such a letter. */
    static <T extends LetterContents> Optional<T> read(String kept, Class<T> letter) {
        try {
            return Optional.of(JSON.readValue(kept, letter));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
