package org.redress.correspondence;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import org.redress.complaint.Complaint;
import org.redress.correspondence.delivery.MailSettings;
import org.redress.correspondence.links.LinkMarkers;

/** A letter as it is written with the words as shipped, for tests of the modules whose letters they are. */
public record WrittenLetter(String subject, String text, String html, String paper) {

    public static final String ANSWER_LINK = LinkMarkers.ANSWER;

    static final ZoneId LONDON = ZoneId.of("Europe/London");
    static final MailSettings SETTINGS = new MailSettings(
            "complaints@example.org",
            "",
            true,
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofHours(1),
            Duration.ofDays(5));
    private static final LetterTemplates TEMPLATES = Fixtures.letters();

    static final LetterWriter WRITER =
            new LetterWriter(Fixtures.organisation(LONDON), SETTINGS, () -> TEMPLATES, Fixtures.tellings(LONDON));

    /** To Ada Lovelace, who complained in that language. */
    public static WrittenLetter of(LetterContents letter, Locale language) {
        return to("Ada Lovelace", letter, language);
    }

    public static WrittenLetter to(String complainant, LetterContents letter, Locale language) {
        return about(Fixtures.complaint(language.getLanguage(), complainant), letter, language);
    }

    /** @param complaint null when it is about none */
    public static WrittenLetter about(Complaint complaint, LetterContents letter, Locale language) {
        var written = WRITER.write(complaint, letter, language);
        return new WrittenLetter(written.subject(), written.text(), written.html(), written.paper());
    }

    /** What somebody typed, as it stands in HTML. */
    public static String escaped(String typed) {
        return typed.replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
