package org.redress.contract;

/** Text in a file for a spreadsheet, which takes none of it for a formula. */
public final class SpreadsheetText {

    /** What spreadsheets begin to calculate at. */
    private static final String FORMULA = "=+-@\t\r";

    private SpreadsheetText() {}

    /** @return the text, with an apostrophe before it if it would be calculated; {@code null} stays so */
    public static String harmless(String text) {
        return text == null || text.isEmpty() || FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }
}
