package org.redress.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;

/** Counts what the streams of a PDF unpack to, with the library's own filters, before the library unpacks them into memory. */
final class Unpacking {

    private static final long MOST_PIXELS = 60_000_000;
    private static final long LONGEST_ROW = 4 << 20;
    private static final int MOST_FILTERS = 8;
    /** What only pictures may be packed with: their size is said by them and not by us, and we do not unpack them. */
    private static final Set<COSName> OF_PICTURES = Set.of(
            COSName.DCT_DECODE,
            COSName.DCT_DECODE_ABBREVIATION,
            COSName.JPX_DECODE,
            COSName.JBIG2_DECODE,
            COSName.CCITTFAX_DECODE,
            COSName.CCITTFAX_DECODE_ABBREVIATION);

    private final Allowance allowance;
    private final Map<COSStream, Long> sizes = new IdentityHashMap<>();

    Unpacking(Allowance allowance) {
        this.allowance = allowance;
    }

    /** @throws NotShown when it is too large, or packed as nothing of its kind is */
    void count(COSStream stream) throws IOException {
        boolean picture = isPicture(stream);
        if (picture && pixels(stream) > MOST_PIXELS) {
            throw new NotShown("tooLarge");
        }
        sizes.put(stream, unpacked(stream, picture, CountedBytes.limitOf(stream, picture)));
    }

    /** Bytes of a stream that is drawn as the contents of a page. */
    long contents(COSStream stream) {
        if (isPicture(stream)) {
            throw new NotShown("broken");
        }
        return sizes.getOrDefault(stream, 0L);
    }

    private long unpacked(COSStream stream, boolean picture, CountedBytes.Limit limit) throws IOException {
        Set<COSName> filters = filters(stream);
        InputStream in = stream.createRawInputStream();
        long size = stream.getLength();
        if (filters.isEmpty()) {
            var counted = new CountedBytes(null, limit, allowance);
            in.transferTo(counted);
            return counted.count();
        }
        int at = 0;
        for (COSName name : filters) {
            if (OF_PICTURES.contains(name)) {
                refuseUnless(picture);
                return size;
            }
            refuseUnless(rowOf(stream, at) <= LONGEST_ROW);
            var kept = new ByteArrayOutputStream();
            var counted = new CountedBytes(at + 1 < filters.size() ? kept : null, limit, allowance);
            try {
                FilterFactory.INSTANCE.getFilter(name).decode(in, counted, stream, at);
            } catch (IOException e) {
                // the library will not get further than this either
                return counted.count();
            }
            size = counted.count();
            in = new ByteArrayInputStream(kept.toByteArray());
            at++;
        }
        return size;
    }

    /** Each once, as the library applies them. */
    private static Set<COSName> filters(COSStream stream) {
        Set<COSName> names = new LinkedHashSet<>();
        COSBase filters = stream.getFilters();
        if (filters instanceof COSName one) {
            names.add(one);
        } else if (filters instanceof COSArray several) {
            for (int at = 0; at < several.size(); at++) {
                if (several.getObject(at) instanceof COSName name) {
                    names.add(name);
                }
            }
        }
        refuseUnless(names.size() <= MOST_FILTERS);
        return names;
    }

    /** Bytes of the rows that a predictor keeps in memory. */
    private static long rowOf(COSStream stream, int at) {
        COSBase parameters = stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
        if (parameters instanceof COSArray several) {
            long longest = 0;
            for (int each = 0; each < several.size(); each++) {
                longest = Math.max(longest, row(several.getObject(each)));
            }
            return longest;
        }
        return row(parameters);
    }

    private static long row(COSBase parameters) {
        if (!(parameters instanceof COSDictionary dictionary)) {
            return 0;
        }
        List<Integer> factors = List.of(
                dictionary.getInt(COSName.COLUMNS, 1),
                Math.min(dictionary.getInt(COSName.COLORS, 1), 32),
                dictionary.getInt(COSName.BITS_PER_COMPONENT, 8));
        refuseUnless(factors.stream().allMatch(factor -> factor >= 0) && factors.get(2) <= 16);
        return factors.get(0) * (long) factors.get(1) * factors.get(2) / 8;
    }

    private static long pixels(COSStream picture) {
        long width = picture.getInt(COSName.WIDTH, COSName.W, 0);
        return Math.max(0, width) * Math.max(0, picture.getInt(COSName.HEIGHT, COSName.H, 0));
    }

    private static boolean isPicture(COSStream stream) {
        return COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))
                && CountedBytes.limitOf(stream, false) == CountedBytes.USUAL
                && (stream.getCOSName(COSName.TYPE) == null || COSName.XOBJECT.equals(stream.getCOSName(COSName.TYPE)));
    }

    private static void refuseUnless(boolean fine) {
        if (!fine) {
            throw new NotShown("tooLarge");
        }
    }
}
