package org.redress.paper;

/**
 * How much may be unpacked and drawn for one file, all its documents together; what is above it stands beside the pages. A few kilobytes
 * can unpack to gigabytes, so everything is counted while it is unpacked and before any of it is kept.
 */
public final class Allowance {

    private long bytes = 1L << 30;
    private long pixels = 500_000_000;
    private int pages = 2_000;
    private long characters = 3_000_000;

    void takeBytes(long unpacked) {
        bytes -= unpacked;
        refuseBelowZero(bytes);
    }

    void takePixels(long drawn) {
        pixels -= drawn;
        refuseBelowZero(pixels);
    }

    void takePages(int drawn) {
        pages -= drawn;
        refuseBelowZero(pages);
    }

    void takeCharacters(int written) {
        characters -= written;
        refuseBelowZero(characters);
    }

    private static void refuseBelowZero(long left) {
        if (left < 0) {
            throw new NotShown("tooLarge");
        }
    }
}
