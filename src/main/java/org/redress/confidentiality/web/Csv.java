package org.redress.confidentiality.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
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
        content.append(Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    byte[] bytes() {
        return content.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(Object value) {
        String text = value == null ? "" : value.toString();
        return '"' + SpreadsheetText.harmless(text).replace("\"", "\"\"") + '"';
    }
}
