package org.redress.correspondence;

import java.util.Locale;
import org.redress.complaint.ComplaintNumber;
import org.redress.record.Subject;

/**
 * What a letter is about: a complaint, or something else, for which texts whose key ends in {@code .other} are taken where there are some.
 *
 * @param about null when the letter is about the system itself
 */
record SubjectWords(MailTexts texts, Locale locale, Subject about) {

    /** The number of a complaint, or the key of another subject; {@code variant} is the end of the keys of texts about the latter. */
    void show(LetterPage page) {
        if (about != null) {
            page.text("about", about.key());
            page.text("number", isComplaint() ? about.key() : null);
        }
        page.text("variant", variant());
    }

    /** The text of this key, with the number or key of what it is about. */
    String of(String key) {
        String own = key + variant();
        return texts.get(locale, texts.has(locale, own) ? own : key, about == null ? "" : about.key());
    }

    private boolean isComplaint() {
        return ComplaintNumber.of(about).isPresent();
    }

    private String variant() {
        return about == null || isComplaint() ? "" : ".other";
    }
}
