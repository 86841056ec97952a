package org.redress.platform.deployment;

import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** The rules of the gate, asked without deploying anything. */
@Component
public class Gate {

    private final DeployedContract contract;
    private final ProcessEngineConfigurationImpl engine;

    Gate(DeployedContract contract, ProcessEngineConfigurationImpl engine) {
        this.contract = contract;
        this.engine = engine;
    }

    public List<Finding> findings(Collection<ModelFile> files) {
        return ModelRules.check(files, contract.of(engine));
    }
}
