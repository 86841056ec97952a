package org.redress.resolution;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.redress.complaint.Matter;
import org.redress.contract.RuleRefused;

/** What a complaint is about in a sentence of the complainant: theirs word for word, with ... for what is left out. */
final class Quotation {

    private static final int LONGEST = 300;
    private static final Pattern LEFT_OUT = Pattern.compile("\\.{3}|\u2026");
    private static final Pattern SENTENCE_ENDS = Pattern.compile("(?<=[.!?\u3002])\\s+|\\R+");

    private Quotation() {}

    /** The first sentence of the narrative, or as much of it as a letter bears. */
    static String from(Matter matter) {
        String sentence = SENTENCE_ENDS.split(matter.description().strip(), 2)[0];
        if (sentence.length() <= LONGEST) {
            return sentence;
        }
        int end = sentence.lastIndexOf(' ', LONGEST);
        return sentence.substring(0, end < 1 ? LONGEST : end) + " \u2026";
    }

    /** @throws RuleRefused when the complainant did not write that */
    static void require(String chosen, Matter matter) {
        String narrative = plain(matter.subject() + " " + matter.description());
        int at = 0;
        for (String part : LEFT_OUT.split(chosen)) {
            int found = narrative.indexOf(plain(part), at);
            if (found < 0) {
                throw new RuleRefused(
                        "complaintAbout",
                        "must be words of the complaint, as the complainant wrote them; write ... for what you leave out, or leave it empty");
            }
            at = found + plain(part).length();
        }
    }

    private static String plain(String words) {
        return String.join(
                " ",
                Arrays.asList(words.strip().replaceAll("[\u201c\u201d\"]", "").split("\\s+")));
    }
}
