package org.redress.decision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;

/** One decision of a model file, asked the way the engine asks it. */
final class DecisionModel {

    private static final DmnEngine ENGINE = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

    private final Path file;
    private final String decision;

    DecisionModel(String file, String decision) {
        this.file = Path.of("processes", "decisions", file);
        this.decision = decision;
    }

    Object answer(VariableMap facts) {
        return evaluate(facts).getSingleEntry();
    }

    Map<String, Object> answers(VariableMap facts) {
        return evaluate(facts).getSingleResult().getEntryMap();
    }

    /** All answers of a collecting table with one output. */
    List<Object> list(VariableMap facts) {
        return evaluate(facts).getResultList().stream().map(row -> row.values().iterator().next()).toList();
    }

    /** All rows of a collecting table that fit. */
    List<Map<String, Object>> rows(VariableMap facts) {
        return evaluate(facts).getResultList();
    }

    /** The outputs of every row of the table, whether it fits or not. */
    List<Map<String, Object>> everyRow() {
        try (var model = Files.newInputStream(file)) {
            var table = Dmn.readModelFromStream(model).getModelElementsByType(DecisionTable.class).iterator().next();
            List<String> names = table.getOutputs().stream().map(Output::getName).toList();
            return table.getRules().stream().map(rule -> {
                Map<String, Object> row = new HashMap<>();
                var cells = rule.getOutputEntries().iterator();
                names.forEach(name -> row.put(name, FEEL.evaluateExpression(cells.next().getTextContent(), Map.of()).result()));
                return row;
            }).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Facts in the order name, value, name, value; a null value is a fact nobody knows. */
    static VariableMap facts(Object... namesAndValues) {
        VariableMap facts = Variables.createVariables();
        IntStream.range(0, namesAndValues.length / 2)
                .forEach(i -> facts.putValue((String) namesAndValues[2 * i], namesAndValues[2 * i + 1]));
        return facts;
    }

    private DmnDecisionResult evaluate(VariableMap facts) {
        try (var model = Files.newInputStream(file)) {
            return ENGINE.evaluateDecision(ENGINE.parseDecision(decision, model), facts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
