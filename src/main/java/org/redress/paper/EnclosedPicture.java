package org.redress.paper;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.ImageInputStream;

/** A picture that somebody sent, drawn anew in the size of a page; of a large one only every second or third point is read. */
final class EnclosedPicture {

    private static final long MOST_PIXELS = 60_000_000;
    private static final int LONGEST_SIDE_SENT = 30_000;
    private static final int LONGEST_SIDE = 2000;
    /** In memory at once. */
    private static final long MOST_BYTES = 64L << 20;

    private EnclosedPicture() {}

    static Shown read(byte[] content, Allowance allowance) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return new Shown.Beside("otherKind");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return drawn(reader, allowance);
            } finally {
                reader.dispose();
            }
        }
    }

    private static Shown drawn(ImageReader reader, Allowance allowance) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        long pixels = (long) width * height;
        if (pixels > MOST_PIXELS || Math.max(width, height) > LONGEST_SIDE_SENT || hasLargeTiles(reader)) {
            return new Shown.Beside("tooLarge");
        }
        allowance.takePixels(pixels);
        var how = reader.getDefaultReadParam();
        int step = step(width, height, bytesOfPixel(reader));
        how.setSourceSubsampling(step, step, 0, 0);
        var out = new ByteArrayOutputStream();
        ImageIO.write(smaller(reader.read(0, how)), "jpeg", out);
        return new Shown.Picture("data:image/jpeg;base64," + Base64.getEncoder().encodeToString(out.toByteArray()));
    }

    private static int step(long width, long height, long bytes) {
        int step = 1;
        while ((width / step + 1) * (height / step + 1) * bytes > MOST_BYTES) {
            step++;
        }
        return step;
    }

    private static long bytesOfPixel(ImageReader reader) throws IOException {
        Iterator<ImageTypeSpecifier> types = reader.getImageTypes(0);
        int bits = types.hasNext() ? types.next().getColorModel().getPixelSize() : Long.SIZE;
        return Math.max(Integer.BYTES, bits / Byte.SIZE);
    }

    /** TIFF is unpacked by tile or strip, and a tile may be larger than the picture. */
    private static boolean hasLargeTiles(ImageReader reader) throws IOException {
        long tile = (long) reader.getTileWidth(0) * reader.getTileHeight(0);
        return reader.getFormatName().toLowerCase(java.util.Locale.ROOT).startsWith("tif")
                && tile * bytesOfPixel(reader) > 2 * MOST_BYTES;
    }

    private static BufferedImage smaller(BufferedImage whole) {
        double scale = Math.min(1, (double) LONGEST_SIDE / Math.max(whole.getWidth(), whole.getHeight()));
        int width = Math.max(1, (int) (whole.getWidth() * scale));
        int height = Math.max(1, (int) (whole.getHeight() * scale));
        var drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(whole, 0, 0, width, height, Color.WHITE, null);
        pen.dispose();
        return drawn;
    }
}
