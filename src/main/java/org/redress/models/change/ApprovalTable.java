package org.redress.models.change;

import java.util.Collection;
import java.util.Comparator;
import org.camunda.bpm.engine.ProcessEnginePersistenceException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.redress.models.ModelFile;
import org.redress.models.deployment.ChangeApproval;
import org.redress.models.deployment.Door;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * The decision {@code determineChangeApproval}, which the process of a change asks too. For a deployment, the version
 * of the table in force before it decides. Where nobody has deployed the table, nothing needs approval; where it gives
 * no answer, everything does.
 */
@Component
class ApprovalTable implements ChangeApproval {

    private static final String DECISION = "determineChangeApproval";
    private static final Logger log = LoggerFactory.getLogger(ApprovalTable.class);

    private final ProcessEngineConfigurationImpl engine;

    ApprovalTable(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    /** What the table decides on. */
    static VariableMap facts(ModelKind riskiest, boolean rollback, Door door) {
        return Variables.createVariables()
                .putValueTyped("changeKind", Variables.stringValue(riskiest.word(), true))
                .putValueTyped("rollback", Variables.booleanValue(rollback, true))
                .putValueTyped("door", Variables.stringValue(door.source(), true));
    }

    @Override
    public boolean isNeeded(Collection<ModelFile> files, Door door) {
        ModelKind riskiest = files.stream()
                .map(ApprovalTable::kind)
                .max(Comparator.naturalOrder())
                .orElse(ModelKind.FORM);
        return engine.getCommandExecutorTxRequired()
                .execute(context ->
                        context.runWithoutAuthorization(() -> isDeployed() && isNeeded(facts(riskiest, false, door))));
    }

    private static ModelKind kind(ModelFile file) {
        try {
            return ModelKind.of(file.name());
        } catch (IllegalArgumentException noModel) {
            return ModelKind.PROCESS;
        }
    }

    private boolean isDeployed() {
        return engine.getRepositoryService()
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(DECISION)
                        .withoutTenantId()
                        .count()
                > 0;
    }

    private boolean isNeeded(VariableMap facts) {
        try {
            Object answer = engine.getDecisionService()
                    .evaluateDecisionByKey(DECISION)
                    .decisionDefinitionWithoutTenantId()
                    .variables(facts)
                    .evaluate()
                    .getSingleEntry();
            return !Boolean.FALSE.equals(answer);
        } catch (ProcessEnginePersistenceException | DataAccessException | TransactionException e) {
            throw e;
        } catch (RuntimeException e) {
            log.warn("The table of change approvals gives no answer.", e);
            return true;
        }
    }
}
