package org.redress.paper;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.springframework.stereotype.Component;

/** Looks into a document. Whatever is broken, locked or too large does no harm: it stands beside the pages, with the reason. */
@Component
public class EnclosureReader {

    private static final long MOST_PIXELS = 60_000_000;
    private static final int LONGEST_SIDE = 2000;
    private static final int MOST_BYTES_OF_TEXT = 400_000;
    private static final Charset KOREAN = Charset.forName("x-windows-949");

    /** @param content {@code null} when it is withheld */
    public Shown read(String mediaType, byte[] content) {
        if (content == null) {
            return new Shown.Beside("withheld");
        }
        try {
            if ("application/pdf".equals(mediaType)) {
                return EnclosedPdf.read(content);
            }
            if (mediaType != null && mediaType.startsWith("image/")) {
                return picture(content);
            }
            return isText(mediaType) ? text(content) : new Shown.Beside("otherKind");
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return new Shown.Beside("broken");
        }
    }

    /** Whether it is shown as words. */
    public static boolean isText(String mediaType) {
        return mediaType != null && (mediaType.startsWith("text/") || mediaType.equals("message/rfc822"));
    }

    private static Shown text(byte[] content) {
        return content.length > MOST_BYTES_OF_TEXT ? new Shown.Beside("tooLarge") : new Shown.Words(decoded(content));
    }

    private static String decoded(byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(content, KOREAN);
        }
    }

    private static Shown picture(byte[] content) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return new Shown.Beside("otherKind");
            }
            ImageReader reader = readers.next();
            reader.setInput(in, true, true);
            if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                return new Shown.Beside("tooLarge");
            }
            var out = new ByteArrayOutputStream();
            ImageIO.write(smaller(reader.read(0)), "jpeg", out);
            return new Shown.Picture(
                    "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(out.toByteArray()));
        }
    }

    private static BufferedImage smaller(BufferedImage whole) {
        double scale = Math.min(1, (double) LONGEST_SIDE / Math.max(whole.getWidth(), whole.getHeight()));
        int width = Math.max(1, (int) (whole.getWidth() * scale));
        int height = Math.max(1, (int) (whole.getHeight() * scale));
        var drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(whole, 0, 0, width, height, java.awt.Color.WHITE, null);
        pen.dispose();
        return drawn;
    }
}
