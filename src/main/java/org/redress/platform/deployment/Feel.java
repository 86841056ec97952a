package org.redress.platform.deployment;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;

/** Reads FEEL without running it: whether it can be read, and which names stand in it. */
final class Feel {

    private static final FeelEngineApi ENGINE = FeelEngineBuilder.forJava().build();
    private static final int LONGEST = 5000;
    private static final int DEEPEST = 12;
    private static final Pattern TEXT = Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\"");
    private static final Pattern METHOD = Pattern.compile("\\.\\s*\\w+\\s*\\(|\\.\\s*class\\b");
    private static final Pattern NAME = Pattern.compile("(?<![\\w.@?])[A-Za-z_]\\w*(?!\\w*\\s*:)");
    private static final Pattern BOUND = Pattern.compile("\\b(?:for|some|every|,)\\s*(\\w+)\\s+in\\b");
    private static final Set<String> WORDS = Set.of(
            "if",
            "then",
            "else",
            "for",
            "in",
            "return",
            "some",
            "every",
            "satisfies",
            "and",
            "or",
            "not",
            "true",
            "false",
            "null",
            "between",
            "instance",
            "of",
            "item",
            "partial",
            "string",
            "number",
            "boolean",
            "date",
            "time",
            "context",
            "list",
            "duration");

    private Feel() {}

    static boolean isTest(String text) {
        return isBounded(text) && !ENGINE.parseUnaryTests(text).isFailure();
    }

    static boolean isExpression(String text) {
        return isBounded(text) && !ENGINE.parseExpression(text).isFailure();
    }

    /** Reading takes ever longer the deeper it is nested; and neither methods nor functions beyond those of FEEL belong here. */
    private static boolean isBounded(String text) {
        String plain = withoutTexts(text);
        int depth = 0;
        int deepest = 0;
        for (char c : plain.toCharArray()) {
            depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
            deepest = Math.max(deepest, Math.abs(depth));
        }
        return text.length() <= LONGEST
                && deepest <= DEEPEST
                && !METHOD.matcher(plain).find()
                && !FeelFunctions.areExceeded(plain);
    }

    /** The variables an expression reads. */
    static Set<String> names(String text) {
        String plain = withoutTexts(text);
        Set<String> names = all(NAME, FeelFunctions.without(plain), 0);
        names.removeAll(all(BOUND, plain, 1));
        names.removeAll(WORDS);
        return names;
    }

    private static String withoutTexts(String text) {
        return TEXT.matcher(text).replaceAll("0");
    }

    private static Set<String> all(Pattern pattern, String text, int group) {
        Set<String> found = new LinkedHashSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(group));
        }
        return found;
    }
}
