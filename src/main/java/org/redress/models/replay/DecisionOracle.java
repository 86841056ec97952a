package org.redress.models.replay;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionLogicEvaluationEvent;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/** Decision tables as the engine evaluates them, outside of it: nothing but FEEL, and nothing is recorded. For one thread. */
final class DecisionOracle {

    private final DmnEngine engine;
    private DmnDecisionLogicEvaluationEvent latest;

    DecisionOracle(ProcessEngineConfigurationImpl like) {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration.setCustomPostDecisionEvaluationListeners(List.of(event -> latest = event.getDecisionResult()));
        configuration.setFeelCustomFunctionProviders(like.getDmnFeelCustomFunctionProviders());
        configuration.setEnableFeelLegacyBehavior(like.isDmnFeelEnableLegacyBehavior());
        configuration.setReturnBlankTableOutputAsNull(like.isDmnReturnBlankTableOutputAsNull());
        configuration.setScriptEngineResolver(language -> null);
        configuration.setElProvider(expression -> {
            throw new DmnEngineException("Decisions are written in FEEL.");
        });
        engine = configuration.buildEngine();
    }

    /** The decisions of a file that have a table or an expression. */
    List<DmnDecision> read(InputStream file) {
        return engine.parseDecisions(file).stream()
                .filter(decision -> decision.getDecisionLogic() != null)
                .toList();
    }

    DmnDecision read(String decision, InputStream file) {
        return engine.parseDecision(decision, file);
    }

    /** @throws DmnEngineException when the table cannot answer, for instance because two rows fit where one may */
    DecisionAnswer ask(DmnDecision decision, Map<String, Object> inputs) {
        try {
            engine.evaluateDecision(decision, inputs);
        } catch (FeelException e) {
            throw new DmnEngineException(e.getMessage(), e);
        }
        return DecisionAnswer.in(latest);
    }
}
