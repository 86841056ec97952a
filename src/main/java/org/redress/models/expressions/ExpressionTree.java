package org.redress.models.expressions;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.impl.juel.AstComposite;
import org.camunda.bpm.impl.juel.AstNode;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Scanner;
import org.camunda.bpm.impl.juel.Scanner.ScanException;
import org.camunda.bpm.impl.juel.Scanner.Symbol;
import org.camunda.bpm.impl.juel.Tree;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/**
 * A text with expressions in it, as the engine's own parser reads it.
 *
 * @param parts the expressions and the texts between them
 * @param names what the expressions name
 */
record ExpressionTree(List<AstNode> parts, Set<String> names) {

    private static final Builder PARSER = new Builder(Builder.Feature.METHOD_INVOCATIONS);
    private static final int LONGEST = 500;
    private static final int DEEPEST = 40;

    /** @return empty when the parser gives up, or would have to dig too deep */
    static Optional<ExpressionTree> of(String text) {
        try {
            return isBounded(new Tokens(text)) ? Optional.of(read(PARSER.build(text))) : Optional.empty();
        } catch (TreeBuilderException | ScanException unreadable) {
            return Optional.empty();
        }
    }

    private static ExpressionTree read(Tree tree) {
        AstNode root = (AstNode) tree.getRoot();
        Set<String> names = new LinkedHashSet<>();
        tree.getIdentifierNodes().forEach(identifier -> names.add(identifier.getName()));
        return new ExpressionTree(root instanceof AstComposite ? children(root).toList() : List.of(root), names);
    }

    static Stream<AstNode> children(AstNode node) {
        return IntStream.range(0, node.getCardinality()).mapToObj(i -> (AstNode) node.getChild(i));
    }

    /** The parser calls itself for what stands in brackets, so they are counted before it does. */
    private static boolean isBounded(Tokens tokens) throws ScanException {
        int depth = 0;
        int start = 0;
        for (Symbol symbol = tokens.following(); symbol != Symbol.EOF; symbol = tokens.following()) {
            switch (symbol) {
                case START_EVAL_DEFERRED, START_EVAL_DYNAMIC, TEXT -> {
                    depth = 0;
                    start = tokens.end();
                }
                case LPAREN, LBRACK -> depth++;
                case RPAREN, RBRACK -> depth--;
                default -> {}
            }
            if (depth > DEEPEST || tokens.getPosition() - start > LONGEST) {
                return false;
            }
        }
        return true;
    }

    private static final class Tokens extends Scanner {

        Tokens(String text) {
            super(text);
        }

        Symbol following() throws ScanException {
            return next().getSymbol();
        }

        int end() {
            return getPosition() + getToken().getSize();
        }
    }
}
