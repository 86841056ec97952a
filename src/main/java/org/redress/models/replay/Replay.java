package org.redress.models.replay;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.redress.models.ModelFile;
import org.redress.models.deployment.DeployedModels;
import org.redress.platform.hardening.EngineWords;
import org.springframework.stereotype.Service;

/** What a changed model would have meant for real complaints. Nothing is changed by asking. */
@Service
public class Replay {

    /** More are not looked at, however many are asked for. */
    public static final int MOST = 1000;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final DecisionQuestions questions;
    private final RecordedPaths paths;
    private final DeployedModels models;
    private final ProcessEngineConfigurationImpl engine;
    private final ReplaySentences sentences;
    private final Clock clock;

    Replay(
            DecisionQuestions questions,
            RecordedPaths paths,
            DeployedModels models,
            ProcessEngineConfigurationImpl engine,
            ReplaySentences sentences,
            Clock clock) {
        this.questions = questions;
        this.paths = paths;
        this.models = models;
        this.engine = engine;
        this.sentences = sentences;
        this.clock = clock;
    }

    /**
     * Evaluates each decision of a DMN file on what it was asked for the last complaints; one result per decision.
     *
     * @throws UnreadableChange when the file is no DMN the engine can read
     */
    public List<DecisionReplay> decisions(ModelFile changed, int lastComplaints) {
        DecisionOracle oracle = new DecisionOracle(engine);
        TimeBudget time = new TimeBudget(clock, PATIENCE);
        try {
            return oracle.read(new ByteArrayInputStream(changed.content())).stream()
                    .map(decision -> compare(decision, oracle, atMost(lastComplaints), time))
                    .toList();
        } catch (DmnEngineException e) {
            throw new UnreadableChange(EngineWords.of(e), e);
        }
    }

    private DecisionReplay compare(DmnDecision changed, DecisionOracle oracle, int complaints, TimeBudget time) {
        Collection<DecisionQuestion> asked = questions.last(changed.getKey(), complaints);
        Optional<DmnDecision> inUse = models.decision(changed.getKey())
                .map(file -> oracle.read(changed.getKey(), new ByteArrayInputStream(file.content())));
        return new DecisionComparison(changed, inUse, oracle, sentences).over(asked, time);
    }

    /**
     * Walks the paths of the last closed complaints through a changed process, in an engine that is thrown away. One after
     * the other: two people who try out changes at once wait for each other.
     *
     * @throws UnreadableChange when the file is no BPMN the engine can read
     */
    public synchronized ProcessReplay process(ModelFile changed, int lastComplaints) {
        ProcessXml model = ProcessXml.read(new ByteArrayInputStream(changed.content()));
        List<HistoricProcessInstance> recorded = paths.latest(model.key(), atMost(lastComplaints));
        if (recorded.isEmpty()) {
            return new ProcessReplay(model.key(), 0, 0, List.of(), Map.of(), 0);
        }
        TimeBudget time = new TimeBudget(clock, PATIENCE);
        try (Rehearsal rehearsal = new Rehearsal(model, sentences)) {
            return walk(model.key(), rehearsal, recorded, time);
        }
    }

    private ProcessReplay walk(
            String process, Rehearsal rehearsal, List<HistoricProcessInstance> recorded, TimeBudget time) {
        Map<String, ProcessShape> versions = new HashMap<>();
        List<ProcessReplay.Stopped> stopped = new ArrayList<>();
        int walked = 0;
        for (HistoricProcessInstance instance : recorded) {
            if (time.isUp()) {
                break;
            }
            rehearsal.walk(paths.path(instance, versions)).ifPresent(stopped::add);
            walked++;
        }
        return new ProcessReplay(
                process, walked, walked - stopped.size(), stopped, rehearsal.visits(), recorded.size() - walked);
    }

    /** What a replay says, in the language of whoever asks: how many complaints, and for each output how many of them. */
    public List<String> sentences(DecisionReplay replay) {
        return sentences.of(replay);
    }

    /** What a replay says, in the language of whoever asks. */
    public List<String> sentences(ProcessReplay replay) {
        return sentences.of(replay);
    }

    private static int atMost(int complaints) {
        return Math.max(1, Math.min(MOST, complaints));
    }
}
