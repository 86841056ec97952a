package org.redress.platform.change;

import java.util.ArrayList;
import java.util.List;
import org.redress.platform.deployment.Finding;
import org.redress.platform.deployment.TrialDeployment;
import org.springframework.stereotype.Component;

/** What stands against a change: the rules of the gate, the engine's own reader, and what others deployed meanwhile. */
@Component
public class ChangeCheck {

    private final TrialDeployment trial;
    private final ModelVersions models;

    ChangeCheck(TrialDeployment trial, ModelVersions models) {
        this.trial = trial;
        this.models = models;
    }

    public List<Finding> findings(ModelChange change) {
        List<Finding> findings = new ArrayList<>(overtaken(change));
        findings.addAll(trial.findings(change.modelFiles()));
        return findings;
    }

    /** The files whose model got a newer version since they were taken. */
    public List<Finding> overtaken(ModelChange change) {
        return change.files().stream().flatMap(file -> models.replacedBy(file.model()).stream()
                .filter(newest -> !newest.deployment().equals(file.takenFrom())).limit(1).map(newest -> overtaken(file, newest)))
            .toList();
    }

    private static Finding overtaken(ChangedFile file, ModelVersion newest) {
        return new Finding(file.name(), newest.id(), "", "Version " + newest.version()
            + " was deployed since this file was taken. Compare it with yours, then say that yours replaces it.");
    }
}
