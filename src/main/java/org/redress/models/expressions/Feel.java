package org.redress.models.expressions;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;

/** Reads FEEL without running it, by the tree of the engine's own parser: whether it is allowed, and which names stand in it. */
public final class Feel {

    private static final FeelEngineApi ENGINE = FeelEngineBuilder.forJava().build();
    private static final int LONGEST = 5000;
    private static final int DEEPEST = 12;

    /**
     * Text in which brackets do not count: a string, a name in backticks, a comment. As the parser reads them, escapes
     * included.
     */
    private static final Pattern WITHOUT_BRACKETS =
            Pattern.compile("\"(?:\\\\\"|[^\"])*+\"|`[^`]*+`|//[^\\n]*+|/\\*.*?\\*/", Pattern.DOTALL);

    private Feel() {}

    public static boolean isTest(String text) {
        return read(text, ENGINE::parseUnaryTests).filter(FeelTree::isAllowed).isPresent();
    }

    public static boolean isExpression(String text) {
        return read(text, ENGINE::parseExpression).filter(FeelTree::isAllowed).isPresent();
    }

    /** The variables that a test or an expression reads. */
    public static Set<String> names(String text) {
        return read(text, ENGINE::parseExpression)
                .or(() -> read(text, ENGINE::parseUnaryTests))
                .map(FeelTree::names)
                .orElse(Set.of());
    }

    private static Optional<FeelTree> read(String text, Function<String, ParseResult> parser) {
        if (!isBounded(text)) {
            return Optional.empty();
        }
        try {
            ParseResult result = parser.apply(text);
            return result.isFailure()
                    ? Optional.empty()
                    : Optional.of(FeelTree.of(result.parsedExpression().expression()));
        } catch (StackOverflowError nestedWithoutBrackets) {
            return Optional.empty();
        }
    }

    /**
     * Parsing takes longer the deeper brackets are nested, and longest where one is missing, so the depth is limited.
     */
    private static boolean isBounded(String text) {
        int depth = 0;
        int deepest = 0;
        for (char c : WITHOUT_BRACKETS.matcher(text).replaceAll(" ").toCharArray()) {
            depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
            deepest = Math.max(deepest, Math.abs(depth));
        }
        return text.length() <= LONGEST && deepest <= DEEPEST;
    }
}
