package org.redress.models.replay;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;

/** A changed decision and the one in use, asked the same questions. */
final class DecisionComparison {

    private final DmnDecision changed;
    private final Set<String> needed;
    private final Optional<DmnDecision> inUse;
    private final Set<String> neededInUse;
    private final DecisionOracle oracle;
    private final ReplaySentences sentences;
    private final Map<Map<String, Object>, DecisionAnswer> answers = new HashMap<>();
    private final Map<Map<String, Object>, DecisionAnswer> answersInUse = new HashMap<>();
    private final Map<String, OutputChange> outputs = new LinkedHashMap<>();
    private final List<DecisionReplay.Changed> changes = new ArrayList<>();
    private final List<DecisionReplay.Failure> failures = new ArrayList<>();

    DecisionComparison(
            DmnDecision changed, Optional<DmnDecision> inUse, DecisionOracle oracle, ReplaySentences sentences) {
        this.changed = changed;
        this.inUse = inUse;
        this.oracle = oracle;
        this.sentences = sentences;
        this.needed = UsedNames.of(changed).needed();
        this.neededInUse =
                inUse.map(decision -> UsedNames.of(decision).needed()).orElse(Set.of());
    }

    DecisionReplay over(Collection<DecisionQuestion> questions, TimeBudget time) {
        int asked = 0;
        for (DecisionQuestion question : questions) {
            if (time.isUp()) {
                break;
            }
            ask(question);
            asked++;
        }
        return new DecisionReplay(
                changed.getKey(),
                asked,
                outputs,
                changes,
                failures,
                changed.getName() == null ? changed.getKey() : changed.getName(),
                labels(),
                inUse.isEmpty(),
                questions.size() - asked);
    }

    private void ask(DecisionQuestion question) {
        List<String> missing = needed.stream()
                .filter(name -> !question.inputs().containsKey(name))
                .toList();
        if (!missing.isEmpty()) {
            fail(question, sentences.notRecorded(missing));
            return;
        }
        try {
            compare(question, before(question), ask(changed, question, answers));
        } catch (DmnEngineException e) {
            fail(question, sentences.noAnswer(e));
        }
    }

    /** What the decision in use says today; where it cannot say, or there is none, what was said at the time. */
    private DecisionAnswer before(DecisionQuestion question) {
        if (inUse.isEmpty() || !question.inputs().keySet().containsAll(neededInUse)) {
            return question.answer();
        }
        try {
            return ask(inUse.get(), question, answersInUse);
        } catch (DmnEngineException e) {
            return question.answer();
        }
    }

    /** The same question has the same answer: of many complaints of one day, the clocks are asked for once. */
    private DecisionAnswer ask(
            DmnDecision decision, DecisionQuestion question, Map<Map<String, Object>, DecisionAnswer> known) {
        return known.computeIfAbsent(question.inputs(), inputs -> oracle.ask(decision, inputs));
    }

    private void compare(DecisionQuestion question, DecisionAnswer before, DecisionAnswer after) {
        AnswerDifference difference = AnswerDifference.between(before, after);
        if (!difference.changed().isEmpty()) {
            difference
                    .changed()
                    .forEach(output -> outputs.put(
                            output,
                            outputs.getOrDefault(output, OutputChange.NONE)
                                    .and(
                                            difference.lower().contains(output),
                                            difference.higher().contains(output))));
            changes.add(new DecisionReplay.Changed(
                    question.complaint(), words(question.inputs()), words(before), words(after)));
        }
    }

    private void fail(DecisionQuestion question, String reason) {
        failures.add(new DecisionReplay.Failure(question.complaint(), reason));
    }

    private Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        label(changed, labels);
        return labels;
    }

    private static void label(DmnDecision decision, Map<String, String> labels) {
        if (decision.getDecisionLogic() instanceof DmnDecisionTableImpl table) {
            table.getInputs().stream()
                    .filter(input -> input.getName() != null && input.getExpression() != null)
                    .forEach(input -> labels.putIfAbsent(
                            String.valueOf(input.getExpression().getExpression())
                                    .strip(),
                            input.getName()));
            table.getOutputs().stream()
                    .filter(output -> output.getName() != null)
                    .forEach(output -> labels.putIfAbsent(output.getOutputName(), output.getName()));
        }
        decision.getRequiredDecisions().forEach(required -> label(required, labels));
    }

    private static List<Map<String, String>> words(DecisionAnswer answer) {
        return answer.rows().stream().map(DecisionComparison::words).toList();
    }

    private static Map<String, String> words(Map<String, Object> values) {
        Map<String, String> words = new LinkedHashMap<>();
        values.forEach((name, value) -> words.put(name, word(value)));
        return words;
    }

    private static String word(Object value) {
        if (value instanceof Number number) {
            return new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
        }
        return value == null ? "" : value.toString();
    }
}
