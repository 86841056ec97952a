package org.redress.resolution;

import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.redress.complaint.Matter;
import org.redress.contract.RuleRefused;

/** What a complaint is about in a sentence of the complainant: theirs word for word, with ... for what is left out. */
final class Quotation {

    private static final int LONGEST = 300;
    private static final Pattern LEFT_OUT = Pattern.compile("\\.{3}|\u2026");
    private static final Pattern SENTENCE_ENDS = Pattern.compile("(?<=[.!?\u3002])\\s+|\\R+");

    private Quotation() {}

    /** The first sentences of the narrative, as many as a letter bears: one alone often tells only what was ordered. */
    static String from(Matter matter) {
        String narrative = matter.description().strip();
        if (narrative.length() <= LONGEST) {
            return narrative;
        }
        int end = lastEnd(SENTENCE_ENDS, narrative);
        if (end == 0) {
            end = narrative.lastIndexOf(' ', LONGEST);
        }
        return narrative.substring(0, end < 1 ? LONGEST : end) + " \u2026";
    }

    /** Where the last sentence ends that a letter still bears; 0 when none does. */
    private static int lastEnd(Pattern ends, String narrative) {
        return ends.matcher(narrative)
                .results()
                .mapToInt(MatchResult::start)
                .filter(end -> end <= LONGEST)
                .max()
                .orElse(0);
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
