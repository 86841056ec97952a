package org.redress.contract;

/** Text that somebody has to give, and that we can keep. */
public final class RequiredText {

    /** Characters of what people write at length: a note, a reason, a draft. */
    public static final int LONGEST = 50_000;

    private RequiredText() {}

    /** @throws RuleRefused when the text is missing, too long, or cannot be stored */
    public static String check(String field, String text) {
        return check(field, text, LONGEST);
    }

    /** @throws RuleRefused when the text is missing, longer than {@code most}, or cannot be stored */
    public static String check(String field, String text, int most) {
        if (text == null || text.isBlank()) {
            throw new RuleRefused(field, "must not be empty");
        }
        if (text.length() > most) {
            throw new RuleRefused(field, "may have at most " + most + " characters");
        }
        StorableText.flawOf(text).ifPresent(flaw -> {
            throw new RuleRefused(field, flaw.sentence());
        });
        return text;
    }
}
