package org.redress.correspondence.post;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.redress.complaint.ComplaintNumber;
import org.redress.correspondence.PrintedLetters;
import org.redress.correspondence.delivery.Letter;

/** Reads a printed letter back, to compare it with the mail. */
public final class ReadBack {

    private ReadBack() {}

    /** The letters and digits from the subject on, without the box about the page on the internet. */
    public static String words(byte[] pdf, ComplaintNumber number, String language) throws IOException {
        return plain(withoutBox(body(pdf), number, language));
    }

    /** The letters and digits that have to stand on paper: what the mail says, in the words for paper. */
    public static String wordsOfMail(Letter letter) {
        return plain(letter.subject() + PrintedLetters.mailForPaper(letter));
    }

    private static String withoutBox(String body, ComplaintNumber number, String language) {
        var online = PrintedLetters.online(language);
        return body.replaceAll("\\s+", " ")
                .replace(online.get(3), "")
                .replaceAll(
                        Pattern.quote(online.get(0) + " https://complaints.warm.example/code " + online.get(1) + " "
                                        + number + " " + online.get(2))
                                + " [A-Z0-9]{5}-[A-Z0-9]{5}",
                        "");
    }

    /** Without address and date above, and what stands at the foot of every page. */
    static String body(byte[] pdf) throws IOException {
        var text = new StringBuilder();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                var area = new PDFTextStripperByArea();
                area.setSortByPosition(true);
                area.addRegion(
                        "body", new Rectangle2D.Double(0, mm(page == 0 ? 97 : 0), mm(210), mm(page == 0 ? 175 : 272)));
                area.extractRegions(document.getPage(page));
                text.append(area.getTextForRegion("body"));
            }
        }
        return text.toString();
    }

    static double mm(double length) {
        return length / 25.4 * 72;
    }

    private static String plain(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }
}
