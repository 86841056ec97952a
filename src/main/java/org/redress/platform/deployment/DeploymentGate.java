package org.redress.platform.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.stereotype.Component;

/**
 * Stands before the engine's own deployers: whoever deploys, by whatever door, keeps to {@link ModelRules} or gets all findings
 * back (HTTP 400) and nothing is deployed. Models deployed earlier are not asked again.
 */
@Component
class DeploymentGate extends AbstractProcessEnginePlugin {

    private final DeployedContract contract;

    DeploymentGate(DeployedContract contract) {
        this.contract = contract;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<Deployer> gates = new ArrayList<>();
        gates.add(deployment -> check(deployment, engine));
        engine.setCustomPreDeployers(gates);
    }

    private void check(DeploymentEntity deployment, ProcessEngineConfigurationImpl engine) {
        if (!deployment.isNew()) {
            return;
        }
        List<ModelFile> files = deployment.getResources().values().stream()
            .map(resource -> new ModelFile(resource.getName(), resource.getBytes()))
            .toList();
        List<Finding> findings = ModelRules.check(files, contract.of(engine));
        if (!findings.isEmpty()) {
            throw refused(findings);
        }
    }

    private static ParseException refused(List<Finding> findings) {
        String all = findings.stream().map(Finding::toString).collect(Collectors.joining("\n"));
        List<Problem> problems = findings.stream().<Problem>map(FindingProblem::new).toList();
        return new ParseException("Not deployed:\n" + all, findings.get(0).file(), problems, List.of());
    }

    record FindingProblem(Finding finding) implements Problem {

        @Override
        public String getMessage() {
            return finding.toString();
        }

        @Override
        public int getLine() {
            return 0;
        }

        @Override
        public int getColumn() {
            return 0;
        }

        @Override
        public String getMainElementId() {
            return finding.element();
        }

        @Override
        public List<String> getElementIds() {
            return finding.element().isEmpty() ? List.of() : List.of(finding.element());
        }
    }
}
