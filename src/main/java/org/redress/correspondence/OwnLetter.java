package org.redress.correspondence;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.redress.complaint.Complaint;

/** A letter that a process owner wrote, with the words of one language. */
record OwnLetter(MailTexts texts, Locale locale, Complaint complaint, String letter) {

    String subject() {
        return own("subject");
    }

    /** Whoever gave no name is not addressed by one in the middle of a text either. */
    private String own(String part) {
        String key = "own." + letter + "." + part;
        if (!texts.has(locale, key)) {
            throw new UnknownLetter(letter, locale.getLanguage());
        }
        String name = complaint.complainant().name();
        return texts.get(locale, key, complaint.number().value(), name == null ? "" : name);
    }

    List<String> paragraphs() {
        return Pattern.compile("\\n{2,}")
                .splitAsStream(own("text"))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }
}
