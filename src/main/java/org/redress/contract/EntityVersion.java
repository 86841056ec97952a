package org.redress.contract;

import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * Which version of a thing its writer has read: the header If-Match ({@code "3"}), or any version ({@code *}). Whoever
 * writes over something says what they saw, so that nobody's words are replaced unread.
 *
 * @param value null is any
 */
public record EntityVersion(@JsonValue Integer value) {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"?(\\d{1,9})\"?");

    /** Used by Spring to read the header. A tag that we never gave out matches no version. */
    public static EntityVersion valueOf(String header) {
        Matcher tag = TAG.matcher(header.strip());
        return "*".equals(header.strip())
                ? new EntityVersion(null)
                : new EntityVersion(tag.matches() ? Integer.parseInt(tag.group(1)) : -1);
    }

    /** The version of something that has no counter; it follows from the content. */
    public static EntityVersion ofContent(String content) {
        CRC32 sum = new CRC32();
        sum.update(content.getBytes(StandardCharsets.UTF_8));
        return new EntityVersion((int) (sum.getValue() % 1_000_000_000));
    }

    /** As it is sent in the header ETag. */
    public String tag() {
        return "\"" + value + "\"";
    }

    /** @throws ChangedMeanwhile when somebody else wrote since */
    public void requireCurrent(int current) {
        if (value != null && value != current) {
            throw new ChangedMeanwhile();
        }
    }
}
