package org.redress.platform.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEnginePersistenceException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.variable.Variables;
import org.redress.platform.DecisionTables;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Evaluates the newest version of a table within the running command, whoever asks. */
@Component
class EngineTables implements DecisionTables {

    private final ProcessEngineConfigurationImpl engine;

    EngineTables(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    @Override
    public List<Map<String, Object>> rows(String decision, Map<String, Object> facts) {
        return engine.getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() -> {
                    try {
                        var table = (DecisionDefinitionEntity)
                                engine.getDeploymentCache().findDeployedLatestDecisionDefinitionByKey(decision);
                        return engine.getDmnEngine()
                                .evaluateDecision(table, Variables.fromMap(facts))
                                .getResultList();
                    } catch (ProcessEnginePersistenceException | DataAccessException e) {
                        throw e;
                    } catch (RuntimeException e) {
                        throw new NoAnswer(decision, e);
                    }
                }));
    }
}
