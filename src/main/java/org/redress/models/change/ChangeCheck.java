package org.redress.models.change;

import java.util.ArrayList;
import java.util.List;
import org.redress.models.Finding;
import org.redress.models.ModelCheck;
import org.redress.models.deployment.TrialDeployment;
import org.springframework.stereotype.Component;

/**
 * What prevents a change: findings of the gate and of the engine's own reader, and newer versions that others deployed
 * meanwhile.
 */
@Component
public class ChangeCheck {

    private final TrialDeployment trial;
    private final ModelCheck rules;
    private final ModelVersions models;

    ChangeCheck(TrialDeployment trial, ModelCheck rules, ModelVersions models) {
        this.trial = trial;
        this.rules = rules;
        this.models = models;
    }

    public List<Finding> findings(ModelChange change) {
        List<Finding> findings = new ArrayList<>(overtaken(change));
        findings.addAll(trial.findings(change.modelFiles()));
        return findings;
    }

    /** The same for one file among the others of the change, which are tried out too only when it does not stand alone. */
    public List<Finding> findings(ModelChange change, ChangedFile file) {
        List<Finding> findings = new ArrayList<>(overtaken(List.of(file)));
        List<Finding> alone = trial.findings(List.of(file.model()));
        findings.addAll(change.files().size() == 1 ? alone : amongOthers(change, file, alone.isEmpty()));
        return findings;
    }

    private List<Finding> amongOthers(ModelChange change, ChangedFile file, boolean standsAlone) {
        return standsAlone
                ? rules.findings(file.model(), change.modelFiles())
                : trial.findings(change.modelFiles()).stream()
                        .filter(finding ->
                                finding.file().isEmpty() || finding.file().equals(file.name()))
                        .toList();
    }

    /** The files whose model got a newer version since they were taken. */
    public List<Finding> overtaken(ModelChange change) {
        return overtaken(change.files());
    }

    private List<Finding> overtaken(List<ChangedFile> files) {
        List<ModelVersion> newest = models.newest();
        return files.stream()
                .flatMap(file -> ModelVersions.replacedBy(file.model(), newest).stream()
                        .filter(version -> !version.deployment().equals(file.takenFrom()))
                        .limit(1)
                        .map(version -> overtaken(file, version)))
                .toList();
    }

    private static Finding overtaken(ChangedFile file, ModelVersion newest) {
        return new Finding(
                file.name(),
                newest.id(),
                "",
                "Version " + newest.version()
                        + " was deployed since this file was taken. Compare it with yours, then say that yours replaces it.");
    }
}
