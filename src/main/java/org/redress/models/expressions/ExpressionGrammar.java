package org.redress.models.expressions;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstLiteral;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstNode;
import org.camunda.bpm.impl.juel.AstText;
import org.camunda.bpm.impl.juel.AstUnary;
import org.camunda.bpm.impl.juel.Node;

/**
 * The expressions a model may use: literals, variables, comparison, "and", "or", "not", parentheses. No calls, no properties.
 * Anything richer is a decision (DMN) or a step. What counts is the tree that the engine would evaluate.
 */
public final class ExpressionGrammar {

    /** No letters that look like others. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");

    private static final Pattern BEAN = Pattern.compile("[a-z]\\w*");
    private static final Set<AstBinary.Operator> BETWEEN = Set.of(
            AstBinary.AND,
            AstBinary.OR,
            AstBinary.EQ,
            AstBinary.NE,
            AstBinary.LT,
            AstBinary.LE,
            AstBinary.GT,
            AstBinary.GE);
    private static final Set<AstUnary.Operator> BEFORE = Set.of(AstUnary.NOT, AstUnary.EMPTY);
    private static final Set<String> OF_THE_ENGINE = Set.of("execution", "task", "externalTask");
    private static final String BUSINESS_KEY = "execution.processBusinessKey";
    private static final int LONGEST_QUOTE = 100;

    private ExpressionGrammar() {}

    /** @return the bean named by {@code #{bean}}, empty when the text is anything else */
    public static Optional<String> bean(String text) {
        return ExpressionTree.of(text).map(ExpressionTree::names).stream()
                .flatMap(Set::stream)
                .filter(name -> BEAN.matcher(name).matches() && text.equals("#{" + name + "}"))
                .findFirst();
    }

    public static boolean isExpression(String text) {
        return text.contains("${") || text.contains("#{");
    }

    /** The variables the expressions in a text read. */
    public static Set<String> names(String text) {
        Set<String> names = ExpressionTree.of(text).map(ExpressionTree::names).orElseGet(LinkedHashSet::new);
        names.removeAll(OF_THE_ENGINE);
        return names;
    }

    /** Whether both texts are one expression that asks the same, in whatever notation. */
    public static boolean isSame(String one, String other) {
        return asked(one).isPresent() && asked(one).equals(asked(other));
    }

    private static Optional<String> asked(String text) {
        return ExpressionTree.of(text)
                .map(ExpressionTree::parts)
                .filter(parts -> parts.size() == 1 && parts.get(0) instanceof AstEval)
                .map(parts -> written(parts.get(0).getChild(0)));
    }

    /** Every expression in the text that goes beyond the grammar. */
    public static List<String> violations(String text) {
        if (!isExpression(text)) {
            return List.of();
        }
        return ExpressionTree.of(text)
                .map(tree -> tree.parts().stream()
                        .filter(part -> !isAllowed(part))
                        .map(ExpressionGrammar::written)
                        .toList())
                .orElseGet(() -> List.of(quoted(text)));
    }

    private static String quoted(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "...";
    }

    private static String written(Node node) {
        return ((AstNode) node).getStructuralId(null);
    }

    private static boolean isAllowed(AstNode part) {
        return part instanceof AstEval && written(part.getChild(0)).equals(BUSINESS_KEY) || isSentence(part);
    }

    private static boolean isSentence(AstNode node) {
        return isHarmless(node) && ExpressionTree.children(node).allMatch(ExpressionGrammar::isSentence);
    }

    private static boolean isHarmless(AstNode node) {
        if (node instanceof AstIdentifier variable) {
            return NAME.matcher(variable.getName()).matches() && !OF_THE_ENGINE.contains(variable.getName());
        }
        if (node instanceof AstText || node instanceof AstLiteral) {
            // a nested expression would be evaluated by what reads the text after the engine
            return !isExpression(written(node));
        }
        return node instanceof AstEval
                || node instanceof AstNested
                || node instanceof AstBinary both && BETWEEN.contains(both.getOperator())
                || node instanceof AstUnary one && BEFORE.contains(one.getOperator());
    }
}
