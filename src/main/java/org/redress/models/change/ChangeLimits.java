package org.redress.models.change;

import java.util.regex.Pattern;
import org.redress.contract.RuleRefused;

/** What a change and its files may be called and how large they may be. */
final class ChangeLimits {

    private static final Pattern FILE =
            Pattern.compile("(processes/(decisions/)?|forms/(letters/)?)[A-Za-z0-9][A-Za-z0-9._-]{0,100}");
    private static final int LARGEST = 2_000_000;

    private ChangeLimits() {}

    static void requireText(String field, String text, int longest) {
        if (text == null || text.isBlank() || text.strip().length() > longest || text.indexOf('\0') >= 0) {
            throw new RuleRefused(field, "is required, with at most " + longest + " characters");
        }
    }

    static void requireName(String name) {
        if (name == null || !FILE.matcher(name).matches() || !isModel(name)) {
            throw new RuleRefused("name", "must be a file of models, for example forms/askForDocuments.form");
        }
    }

    private static boolean isModel(String name) {
        try {
            return ModelKind.of(name)
                    .placed(name.substring(name.lastIndexOf('/') + 1))
                    .equals(name);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    static void requireSize(String content) {
        if (content == null || content.isBlank() || content.length() > LARGEST || content.indexOf('\0') >= 0) {
            throw new RuleRefused("content", "must be text of at most " + LARGEST + " characters");
        }
    }
}
