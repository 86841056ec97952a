package org.redress.models.replay;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationListener;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lets the engine report every question to a decision to the {@link DecisionRecorder}. */
@Component
class DecisionRecording extends AbstractProcessEnginePlugin {

    private final ObjectProvider<DecisionQuestions> questions;

    DecisionRecording(ObjectProvider<DecisionQuestions> questions) {
        this.questions = questions;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        if (engine.getDmnEngineConfiguration() == null) {
            engine.setDmnEngineConfiguration(new DefaultDmnEngineConfiguration());
        }
        List<DmnDecisionEvaluationListener> listeners =
                new ArrayList<>(engine.getDmnEngineConfiguration().getCustomPostDecisionEvaluationListeners());
        listeners.add(new DecisionRecorder());
        engine.getDmnEngineConfiguration().setCustomPostDecisionEvaluationListeners(listeners);
        List<SessionFactory> sessions = new ArrayList<>();
        if (engine.getCustomSessionFactories() != null) {
            sessions.addAll(engine.getCustomSessionFactories());
        }
        sessions.add(UnwrittenQuestions.writtenTo(questions));
        engine.setCustomSessionFactories(sessions);
    }
}
