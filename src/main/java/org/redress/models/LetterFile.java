package org.redress.models;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/**
 * A file with the words of letters in one language, {@code letters_en.properties}: a text per key, in UTF-8. It may hold all keys
 * or some; what it leaves out is read from the file that came with the application.
 *
 * @param texts by key
 * @param repeated keys that stand in the file more than once
 */
public record LetterFile(Map<String, String> texts, Set<String> repeated) {

    /** Languages that letters are written in. */
    public static final Set<String> LANGUAGES = Set.of("en", "ko");

    private static final String SHIPPED = "/forms/letters/letters_%s.properties";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** The words that came with this release. */
    public static LetterFile shipped(String language) {
        try (InputStream in = LetterFile.class.getResourceAsStream(SHIPPED.formatted(language))) {
            return parse(text(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws CharacterCodingException when it is not UTF-8 */
    public static String text(byte[] content) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(content))
                .toString();
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    /** @throws IllegalArgumentException when it cannot be read as keys and texts */
    public static LetterFile parse(String text) {
        Set<String> repeated = new LinkedHashSet<>();
        Map<String, String> texts = new TreeMap<>();
        Properties reader = new Properties() {
            @Override
            public synchronized Object put(Object key, Object value) {
                if (texts.put((String) key, (String) value) != null) {
                    repeated.add((String) key);
                }
                return null;
            }
        };
        try {
            reader.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new LetterFile(texts, repeated);
    }
}
