package org.redress.confidentiality.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.redress.contract.SpreadsheetText;

/** A file for a spreadsheet, which takes no cell of it for a formula. */
class Csv {

    /** Without it spreadsheets take the file for one in an old character set. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final StringBuilder content = new StringBuilder(BYTE_ORDER_MARK);

    Csv(Object... titles) {
        line(titles);
    }

    void line(Object... cells) {
        try {
            new CSVPrinter(content, CSVFormat.RFC4180)
                    .printRecord(Arrays.stream(cells)
                            .map(cell -> SpreadsheetText.harmless(Objects.toString(cell, "")))
                            .toList());
        } catch (IOException e) {
            // a text in memory takes every line
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes() {
        return content.toString().getBytes(StandardCharsets.UTF_8);
    }
}
