package org.redress.platform.deployment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The expressions a model may use: literals, variables, comparison, "and", "or", "not", parentheses. No calls, no properties.
 * Anything richer is a decision (DMN) or a step.
 */
final class ExpressionGrammar {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{(.*?)}", Pattern.DOTALL);
    private static final Pattern OPENING = Pattern.compile("[$#]\\{");
    private static final Pattern BEAN = Pattern.compile("#\\{([a-z]\\w*)}");
    private static final Pattern TOKEN =
            Pattern.compile("\\s*(?:(\\d+(?:\\.\\d+)?|'[^'\\\\]*'|\"[^\"\\\\]*\"|[A-Za-z_]\\w*)"
                    + "|(==|!=|<=|>=|<|>|&&|\\|\\|)|(!)|(\\()|(\\)))");
    private static final Set<String> NOT = Set.of("!", "not", "empty");
    private static final Set<String> BETWEEN = Set.of("and", "or", "eq", "ne", "lt", "gt", "le", "ge");
    private static final Set<String> FORBIDDEN =
            Set.of("execution", "task", "externalTask", "instanceof", "div", "mod");
    private static final Set<String> LITERALS = Set.of("true", "false", "null");
    private static final Pattern TEXT = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern WORD = Pattern.compile("(?<![\\w.])[A-Za-z_]\\w*");
    private static final int LONGEST = 500;
    private static final String BUSINESS_KEY = "execution.processBusinessKey";

    private ExpressionGrammar() {}

    /** @return the bean named by {@code #{bean}}, empty when the text is anything else */
    static Optional<String> bean(String text) {
        Matcher matcher = BEAN.matcher(text);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    static boolean isExpression(String text) {
        return OPENING.matcher(text).find();
    }

    /** The variables the expressions in a text read. */
    static Set<String> names(String text) {
        Set<String> names = new LinkedHashSet<>();
        Matcher matcher = EXPRESSION.matcher(text);
        while (matcher.find()) {
            Matcher word = WORD.matcher(TEXT.matcher(matcher.group(1)).replaceAll(" "));
            while (word.find()) {
                names.add(word.group());
            }
        }
        names.removeAll(NOT);
        names.removeAll(BETWEEN);
        names.removeAll(FORBIDDEN);
        names.removeAll(LITERALS);
        return names;
    }

    /** Every expression in the text that goes beyond the grammar. */
    static List<String> violations(String text) {
        List<String> bad = new ArrayList<>();
        Matcher matcher = EXPRESSION.matcher(text);
        StringBuilder rest = new StringBuilder();
        while (matcher.find()) {
            if (!isAllowed(matcher.group(1))) {
                bad.add(matcher.group());
            }
            matcher.appendReplacement(rest, "");
        }
        matcher.appendTail(rest);
        if (OPENING.matcher(rest).find()) {
            bad.add(rest.toString());
        }
        return bad;
    }

    private static boolean isAllowed(String expression) {
        return expression.length() <= LONGEST
                && (expression.strip().equals(BUSINESS_KEY) || isSentence(expression.strip()));
    }

    /** operand (between operand)*, where an operand may be negated or in parentheses. */
    private static boolean isSentence(String expression) {
        Matcher token = TOKEN.matcher(expression);
        boolean operandExpected = true;
        int open = 0;
        int at = 0;
        while (at < expression.length()) {
            if (!token.find(at) || token.start() != at) {
                return false;
            }
            at = token.end();
            String word = token.group().strip();
            boolean between = token.group(2) != null || BETWEEN.contains(word);
            if (NOT.contains(word) || word.equals("(")) {
                open += word.equals("(") ? 1 : 0;
                if (!operandExpected) {
                    return false;
                }
            } else if (word.equals(")")) {
                if (operandExpected || --open < 0) {
                    return false;
                }
            } else if (between == operandExpected || FORBIDDEN.contains(word)) {
                return false;
            } else {
                operandExpected = between;
            }
        }
        return !operandExpected && open == 0;
    }
}
