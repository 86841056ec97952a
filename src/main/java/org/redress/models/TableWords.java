package org.redress.models;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.redress.codes.CodeList;
import org.redress.codes.CodeUse;
import org.redress.models.decisions.DecisionModel;
import org.redress.platform.xml.Xml;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/** The words of code lists that rows of the newest decision tables name. */
@Component
class TableWords implements CodeUse {

    private static final Pattern WORD = Pattern.compile("\"([^\"\\\\]*)\"");

    private final ObjectProvider<RepositoryService> repository;

    /** The engine starts before what asks it. */
    TableWords(ObjectProvider<RepositoryService> repository) {
        this.repository = repository;
    }

    @Override
    public Set<String> wordsOf(CodeList list) {
        Set<String> facts = Set.of(list.fact(), list.finerFact());
        Set<String> words = new HashSet<>();
        newest().map(DecisionModel::read)
                .flatMap(Optional::stream)
                .flatMap(model -> Xml.elements(model.document(), "decisionTable"))
                .forEach(table -> collect(table, facts, words));
        return words;
    }

    private Stream<ModelFile> newest() {
        RepositoryService engine = repository.getObject();
        return engine.createDecisionDefinitionQuery().latestVersion().list().stream()
                .collect(Collectors.toMap(
                        table -> table.getDeploymentId() + "/" + table.getResourceName(),
                        table -> file(table, engine),
                        (one, same) -> one))
                .values()
                .stream();
    }

    private static ModelFile file(DecisionDefinition table, RepositoryService engine) {
        try (InputStream content = engine.getResourceAsStream(table.getDeploymentId(), table.getResourceName())) {
            return new ModelFile(table.getResourceName(), content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(Element table, Set<String> facts, Set<String> words) {
        List<Element> inputs = Xml.children(table, "input");
        for (Element rule : Xml.children(table, "rule")) {
            List<Element> cells = Xml.children(rule, "inputEntry");
            for (int i = 0; i < Math.min(cells.size(), inputs.size()); i++) {
                if (asksFor(inputs.get(i), facts)) {
                    WORD.matcher(DecisionModel.text(cells.get(i))).results().forEach(word -> words.add(word.group(1)));
                }
            }
        }
    }

    private static boolean asksFor(Element input, Set<String> facts) {
        return Xml.children(input, "inputExpression").stream()
                .map(DecisionModel::text)
                .anyMatch(facts::contains);
    }
}
