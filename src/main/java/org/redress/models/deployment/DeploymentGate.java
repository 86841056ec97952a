package org.redress.models.deployment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.redress.models.EngineFindings;
import org.redress.models.Finding;
import org.redress.models.ModelFile;
import org.redress.models.ModelRules;
import org.redress.platform.hardening.PlainXmlOnly;
import org.springframework.stereotype.Component;

/**
 * Runs before the engine's own deployers. Every deployment, whichever way it comes, must keep {@link ModelRules} and
 * have a second person's approval where one is needed. Otherwise all findings are returned (HTTP 400) and nothing is
 * deployed. Models deployed earlier are not checked again.
 */
@Component
public class DeploymentGate extends AbstractProcessEnginePlugin {

    private final DeployedContract contract;
    private final Doors doors;
    private final SecondPerson secondPerson;

    DeploymentGate(DeployedContract contract, Doors doors, SecondPerson secondPerson) {
        this.contract = contract;
        this.doors = doors;
        this.secondPerson = secondPerson;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<Deployer> gates = new ArrayList<>();
        gates.add(deployment -> check(deployment, engine));
        gates.add(new PlainXmlOnly());
        engine.setCustomPreDeployers(gates);
    }

    private void check(DeploymentEntity deployment, ProcessEngineConfigurationImpl engine) {
        if (!deployment.isNew()) {
            return;
        }
        tellTheTruthAboutItsSource(deployment);
        List<ModelFile> files = deployment.getResources().values().stream()
                .map(resource -> new ModelFile(resource.getName(), resource.getBytes()))
                .toList();
        List<Finding> findings = new ArrayList<>(ModelRules.check(files, contract.of(engine)));
        findings.addAll(secondPerson.missing(files, doors.current()));
        if (!findings.isEmpty()) {
            throw refused(findings);
        }
    }

    /** The source says who a version belongs to. Over REST anybody can fill in this field, so it is overwritten. */
    private void tellTheTruthAboutItsSource(DeploymentEntity deployment) {
        if (doors.current() == Door.REST && Door.of(deployment.getSource()) != Door.REST) {
            deployment.setSource(Door.REST.source());
        }
    }

    private static ParseException refused(List<Finding> findings) {
        String all = findings.stream().map(Finding::toString).collect(Collectors.joining("\n"));
        List<Problem> problems =
                findings.stream().<Problem>map(FindingProblem::new).toList();
        return new ParseException("Not deployed:\n" + all, findings.get(0).file(), problems, List.of());
    }

    /** What the gate, or the engine behind it, found in files that it refused. */
    public static List<Finding> findings(ParseException refusal, Collection<ModelFile> files) {
        return refusal.getResorceReports().stream()
                .flatMap(report -> report.getErrors().stream()
                        .map(problem -> problem instanceof FindingProblem refused
                                ? refused.finding()
                                : EngineFindings.of(problem, report.getResourceName(), files)))
                .distinct()
                .toList();
    }

    private record FindingProblem(Finding finding) implements Problem {

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
