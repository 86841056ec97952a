package org.redress.paper;

import java.io.IOException;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;

/** Reads a PDF of others: each of its streams is counted as soon as it is seen, also those that it keeps its own objects in. */
final class WaryParser extends PDFParser {

    private static final int MOST_OBJECTS = 1_500_000;

    private final Unpacking unpacking;
    private int objects;

    WaryParser(byte[] content, Unpacking unpacking) throws IOException {
        super(new RandomAccessReadBuffer(content), "", null, null, IOUtils.createTempFileOnlyStreamCache());
        this.unpacking = unpacking;
    }

    @Override
    protected COSStream parseCOSStream(COSDictionary dictionary) throws IOException {
        COSStream stream = super.parseCOSStream(dictionary);
        // what is encrypted cannot be counted before it is decrypted
        refuseEncrypted();
        long place = source.getPosition();
        unpacking.count(stream);
        source.seek(place);
        return stream;
    }

    @Override
    protected COSBase parseDirObject() throws IOException {
        objects++;
        if (objects > MOST_OBJECTS) {
            throw new NotShown("tooLarge");
        }
        return super.parseDirObject();
    }

    private void refuseEncrypted() {
        if (document.isEncrypted()) {
            throw new NotShown("locked");
        }
    }
}
