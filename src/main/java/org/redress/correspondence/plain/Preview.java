package org.redress.correspondence.plain;

import java.util.Arrays;
import org.redress.complaint.Complaint;

/** What mail programs show beside the subject: the first sentences of ours, without the salutation and without the complainant's name. */
public final class Preview {

    private static final int LONGEST = 140;

    private Preview() {}

    public static String of(String text, Complaint complaint) {
        String name = complaint == null ? null : complaint.complainant().name();
        return Arrays.stream(text.split("\n{2,}"))
                .map(paragraph -> paragraph.replace('\n', ' ').strip())
                .skip(complaint == null ? 0 : 1)
                .filter(paragraph -> name == null || name.isBlank() || !paragraph.contains(name))
                .findFirst()
                .map(Preview::shortened)
                .orElse("");
    }

    private static String shortened(String paragraph) {
        if (paragraph.length() <= LONGEST) {
            return paragraph;
        }
        int end = paragraph.lastIndexOf(' ', LONGEST);
        return paragraph.substring(0, end < 1 ? LONGEST : end) + " …";
    }
}
