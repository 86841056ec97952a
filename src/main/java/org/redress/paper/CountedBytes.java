package org.redress.paper;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** Takes what is unpacked, keeps it only where another filter goes on with it, and stops it at its limit. */
final class CountedBytes extends OutputStream {

    private static final Limit OF_PICTURES = new Limit(256 << 20, Long.MAX_VALUE);
    private static final Limit OF_OBJECTS = new Limit(16 << 20, 500_000);
    private static final Limit OF_PLACES = new Limit(1 << 20, Long.MAX_VALUE);
    static final Limit USUAL = new Limit(32 << 20, Long.MAX_VALUE);
    private static final int MOST_KEPT = 32 << 20;

    private final ByteArrayOutputStream kept;
    private final Limit limit;
    private final Allowance allowance;
    private long count;
    private long objects;

    /** @param objects each of which takes a hundred times its bytes in memory */
    record Limit(long bytes, long objects) {}

    /** @param kept null where nothing needs it */
    CountedBytes(ByteArrayOutputStream kept, Limit limit, Allowance allowance) {
        this.kept = kept;
        this.limit = limit;
        this.allowance = allowance;
    }

    /** By what the library reads it for, whatever it calls itself. */
    static Limit limitOf(COSStream stream, boolean picture) {
        if (picture) {
            return OF_PICTURES;
        }
        if (stream.getDictionaryObject(COSName.W) instanceof COSArray) {
            return OF_PLACES;
        }
        return stream.containsKey(COSName.N) && stream.containsKey(COSName.FIRST) ? OF_OBJECTS : USUAL;
    }

    long count() {
        return count;
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        count += length;
        allowance.takeBytes(length);
        if (limit.objects < Long.MAX_VALUE) {
            countObjects(bytes, from, length);
        }
        if (count > limit.bytes || objects > limit.objects || kept != null && count > MOST_KEPT) {
            throw new NotShown("tooLarge");
        }
        if (kept != null) {
            kept.write(bytes, from, length);
        }
    }

    private void countObjects(byte[] bytes, int from, int length) {
        for (int at = from; at < from + length; at++) {
            byte sign = bytes[at];
            if (sign == '[' || sign == '<' || sign == '(' || sign == '/' || sign == ' ' || sign == '\n') {
                objects++;
            }
        }
    }
}
