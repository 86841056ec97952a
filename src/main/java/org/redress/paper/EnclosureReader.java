package org.redress.paper;

import java.io.IOException;
import org.springframework.stereotype.Component;

/** Looks into a document. Whatever is broken, locked or too large does no harm: it stands beside the pages, with the reason. */
@Component
public class EnclosureReader {

    private static final int MOST_CHARACTERS = 400_000;

    /** As the only document of a file. */
    public Shown read(String mediaType, byte[] content) {
        return read(mediaType, content, new Allowance());
    }

    /**
     * @param content   {@code null} when it is withheld
     * @param allowance of the file, for all its documents
     */
    public Shown read(String mediaType, byte[] content, Allowance allowance) {
        if (content == null) {
            return new Shown.Beside("withheld");
        }
        try {
            if ("application/pdf".equals(mediaType)) {
                return EnclosedPdf.read(content, allowance);
            }
            if (mediaType != null && mediaType.startsWith("image/")) {
                return EnclosedPicture.read(content, allowance);
            }
            return isText(mediaType) ? words(mediaType, content, allowance) : new Shown.Beside("otherKind");
        } catch (NotShown e) {
            return new Shown.Beside(e.getMessage());
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return new Shown.Beside("broken");
        }
    }

    /** Whether it is shown as words. */
    public static boolean isText(String mediaType) {
        return mediaType != null && (mediaType.startsWith("text/") || mediaType.equals("message/rfc822"));
    }

    private static Shown words(String mediaType, byte[] content, Allowance allowance) throws IOException {
        String words = EnclosedMail.isOne(mediaType, content)
                ? EnclosedMail.words(content, MOST_CHARACTERS)
                : content.length > 4 * MOST_CHARACTERS ? null : Charsets.decoded(content);
        if (words == null || words.length() > MOST_CHARACTERS) {
            return new Shown.Beside("tooLarge");
        }
        allowance.takeCharacters(words.length());
        return new Shown.Words(words);
    }
}
