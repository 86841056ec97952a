package org.redress.complaint;

import org.redress.contract.RuleRefused;

/** What the complainant says to a decision (ISO 10002 7.9). Saying nothing is never counted as satisfied. */
public enum Answer {
    ACCEPTED("accepted"),
    REJECTED("rejected"),
    NO_REPLY("noReply");

    private final String word;

    Answer(String word) {
        this.word = word;
    }

    /** The word the process models decide on. */
    public String word() {
        return word;
    }

    /** @throws RuleRefused for any other word */
    public static Answer of(String word) {
        for (Answer answer : values()) {
            if (answer.word.equals(word)) {
                return answer;
            }
        }
        throw new RuleRefused("answer", "is none of accepted, rejected, noReply");
    }
}
