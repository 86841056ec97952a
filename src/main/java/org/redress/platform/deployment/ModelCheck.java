package org.redress.platform.deployment;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.redress.contract.RuleRefused;
import org.springframework.stereotype.Component;

/** Asks the rules about models that nobody has deployed yet. */
@Component
public class ModelCheck {

    private final DeployedContract contract;
    private final ProcessEngineConfigurationImpl engine;

    ModelCheck(DeployedContract contract, ProcessEngineConfigurationImpl engine) {
        this.contract = contract;
        this.engine = engine;
    }

    /** What the gate would find if the files were deployed together now; none when they could be. */
    public List<Finding> findings(Collection<ModelFile> files) {
        return ModelRules.check(files, contract.of(engine));
    }

    /** What the gate would find in one file if it were deployed together with the others. */
    public List<Finding> findings(ModelFile file, Collection<ModelFile> together) {
        return ModelRules.check(file, together, contract.of(engine));
    }

    /**
     * The id of the one process a file holds.
     *
     * @throws ModelRefused when the file could not be deployed
     */
    public String onlyProcessIn(ModelFile file) {
        List<Finding> findings = findings(List.of(file));
        if (!findings.isEmpty()) {
            throw new ModelRefused(findings);
        }
        Set<String> processes = Definitions.in(List.of(file)).processes();
        if (processes.size() != 1) {
            throw new RuleRefused("The file must hold exactly one process.");
        }
        return processes.iterator().next();
    }
}
