package org.redress.correspondence;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.redress.complaint.Complainant;
import org.redress.complaint.Complaint;
import org.redress.contract.ReaderLocale;
import org.redress.correspondence.delivery.Letter;
import org.redress.models.LetterFile;

/** Letters as they are kept for paper, for tests of how they are printed. */
public final class PrintedLetters {

    private PrintedLetters() {}

    public static Complaint complaint(String language, Complainant complainant) {
        return Fixtures.complaint(Fixtures.NUMBER, language, complainant);
    }

    public static Letter of(Complaint complaint, LetterContents contents, Instant writtenAt) {
        Locale locale = ReaderLocale.of(complaint.receipt().language(), null);
        WrittenLetter letter = WrittenLetter.about(complaint, contents, locale);
        return Letter.forThePost(
                contents.kind(), locale.getLanguage(), letter.subject(), letter.text(), letter.paper(), writtenAt);
    }

    /** What the mail says, with the words that stand for some of them on paper, and without its links. */
    public static String mailForPaper(Letter letter) {
        var texts = LetterFile.shipped(letter.language()).texts();
        String text = letter.text().replaceAll("redress:[\\w?=-]+|\\[personal link\\]", "");
        for (String key : texts.keySet()) {
            if (texts.containsKey(key + ".paper")) {
                text = Pattern.compile(pattern(texts.get(key)))
                        .matcher(text)
                        .replaceAll(said -> Matcher.quoteReplacement(
                                texts.get(key + ".paper").replace("{0}", said.groupCount() == 0 ? "" : said.group(1))));
            }
        }
        return text;
    }

    /** The box about the page on the internet. */
    public static List<String> online(String language) {
        var texts = LetterFile.shipped(language).texts();
        return List.of(
                texts.get("online.page"),
                texts.get("online.number"),
                texts.get("online.code"),
                texts.get("online.answer"));
    }

    private static String pattern(String text) {
        return Pattern.quote(text.replace("''", "'")).replace("{0}", "\\E(.+?)\\Q");
    }
}
