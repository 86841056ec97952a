package org.redress.platform.replay;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionLiteralExpressionImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnExpressionImpl;

/**
 * The variables a decision reads, and those of the decisions it requires; the answers of these are no variables.
 *
 * @param needed    in what is asked: the head of a column
 * @param mentioned in cells; a name there may also be a word of FEEL
 */
record UsedNames(Set<String> needed, Set<String> mentioned) {

    private static final Pattern TEXT = Pattern.compile("\"(?:\\\\.|[^\"\\\\])*+\"");
    /** Built-in functions whose names have several words; the others are told by their bracket. */
    private static final Pattern FUNCTION_OF_WORDS = Pattern.compile(
            "\\b(?:(?:day of (?:week|year)|week of year|month of year|date and time|years and months duration|(?:starts|ends) with"
                    + "|(?:upper|lower) case|substring (?:before|after)|string (?:length|join)|list contains|insert before|index of"
                    + "|distinct values|get (?:value|entries)|round (?:half )?(?:up|down)|is defined)\\s*)\\(");

    private static final Pattern NAME = Pattern.compile("(?<![\\p{L}\\p{N}_.])[\\p{L}_][\\p{L}\\p{N}_]*+(?!\\s*\\()");
    private static final Set<String> WORDS_OF_FEEL = Set.of(
            "true",
            "false",
            "null",
            "and",
            "or",
            "not",
            "in",
            "if",
            "then",
            "else",
            "for",
            "return",
            "some",
            "every",
            "satisfies",
            "between",
            "instance",
            "of",
            "function",
            "item",
            "partial");

    static UsedNames of(DmnDecision decision) {
        UsedNames names = new UsedNames(new LinkedHashSet<>(), new LinkedHashSet<>());
        Set<String> computed = new LinkedHashSet<>();
        names.add(decision);
        decision.getRequiredDecisions().forEach(required -> names.addRequired(required, computed));
        names.needed.removeAll(computed);
        names.mentioned.removeAll(computed);
        return names;
    }

    private void addRequired(DmnDecision decision, Set<String> computed) {
        if (decision.getDecisionLogic() instanceof DmnDecisionTableImpl table) {
            table.getOutputs().forEach(output -> computed.add(output.getOutputName()));
        } else if (decision.getDecisionLogic() instanceof DmnDecisionLiteralExpressionImpl literal) {
            computed.add(literal.getVariable().getName());
        }
        add(decision);
        decision.getRequiredDecisions().forEach(required -> addRequired(required, computed));
    }

    private void add(DmnDecision decision) {
        if (decision.getDecisionLogic() instanceof DmnDecisionTableImpl table) {
            table.getInputs().forEach(input -> collect(input.getExpression(), needed));
            table.getRules().forEach(rule -> {
                rule.getConditions().forEach(condition -> collect(condition, mentioned));
                rule.getConclusions().forEach(conclusion -> collect(conclusion, mentioned));
            });
        } else if (decision.getDecisionLogic() instanceof DmnDecisionLiteralExpressionImpl literal) {
            collect(literal.getExpression(), needed);
        }
    }

    private static void collect(DmnExpressionImpl expression, Set<String> names) {
        if (expression == null || expression.getExpression() == null) {
            return;
        }
        String code = FUNCTION_OF_WORDS
                .matcher(TEXT.matcher(expression.getExpression()).replaceAll(" "))
                .replaceAll("(");
        NAME.matcher(code)
                .results()
                .map(MatchResult::group)
                .filter(name -> !WORDS_OF_FEEL.contains(name))
                .forEach(names::add);
    }
}
