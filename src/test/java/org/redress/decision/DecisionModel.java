package org.redress.decision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.camunda.bpm.dmn.engine.DmnDecision;
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
public final class DecisionModel {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    /** By id: a test class has an instance for each question, and a table need not be read for each. */
    private static final Map<String, DmnDecision> PARSED = new ConcurrentHashMap<>();

    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

    private final Path file;
    private final DmnDecision table;

    public DecisionModel(String file, String decision) {
        this.file = Path.of("processes", "decisions", file);
        this.table = PARSED.computeIfAbsent(decision, id -> parsed(this.file, id));
    }

    Object answer(VariableMap facts) {
        return evaluate(facts).getSingleEntry();
    }

    public Map<String, Object> answers(VariableMap facts) {
        return evaluate(facts).getSingleResult().getEntryMap();
    }

    /** All answers of a collecting table with one output. */
    List<Object> list(VariableMap facts) {
        return evaluate(facts).getResultList().stream()
                .map(row -> row.values().iterator().next())
                .toList();
    }

    /** All rows of a collecting table that fit. */
    public List<Map<String, Object>> rows(VariableMap facts) {
        return evaluate(facts).getResultList();
    }

    /** The outputs of every row of the table, whether it fits or not. */
    List<Map<String, Object>> everyRow() {
        try (var model = Files.newInputStream(file)) {
            var table = Dmn.readModelFromStream(model)
                    .getModelElementsByType(DecisionTable.class)
                    .iterator()
                    .next();
            List<String> names =
                    table.getOutputs().stream().map(Output::getName).toList();
            return table.getRules().stream()
                    .map(rule -> {
                        Map<String, Object> row = new HashMap<>();
                        var cells = rule.getOutputEntries().iterator();
                        names.forEach(name -> row.put(
                                name,
                                FEEL.evaluateExpression(cells.next().getTextContent(), Map.of())
                                        .result()));
                        return row;
                    })
                    .toList();
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
        return ENGINE.evaluateDecision(table, facts);
    }

    private static DmnDecision parsed(Path file, String decision) {
        try (var model = Files.newInputStream(file)) {
            return ENGINE.parseDecision(decision, model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
