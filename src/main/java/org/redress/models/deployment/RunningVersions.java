package org.redress.models.deployment;

import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.management.ProcessDefinitionStatistics;
import org.redress.models.Finding;
import org.redress.platform.StartRefused;
import org.springframework.stereotype.Component;

/** Every version of a process that something still runs on must find in this release what it refers to. */
@Component
class RunningVersions {

    private final ReleaseParts release;
    private final DeployedModels models;
    private final ManagementService management;

    RunningVersions(ReleaseParts release, DeployedModels models, ManagementService management) {
        this.release = release;
        this.models = models;
        this.management = management;
    }

    /** @throws StartRefused naming process, version, element and how many run on it */
    void refuseUnserved() {
        List<String> unserved = management.createProcessDefinitionStatisticsQuery().list().stream()
                .filter(version -> version.getInstances() > 0)
                .flatMap(version -> release.missingFor(models.version(version.getId())).stream()
                        .map(finding -> sentence(version, finding)))
                .toList();
        if (!unserved.isEmpty()) {
            throw new StartRefused(
                    "What is running would break in this release:\n" + String.join("\n", unserved),
                    "Nothing was changed. Start the release that ran before; move what runs on these versions to newer ones or let it end, "
                            + "then come back.");
        }
    }

    private static String sentence(ProcessDefinitionStatistics version, Finding finding) {
        return "%s (%s) version %d, %d running, %s: %s"
                .formatted(
                        version.getName() == null ? version.getKey() : version.getName(),
                        version.getKey(),
                        version.getVersion(),
                        version.getInstances(),
                        place(finding),
                        finding.sentence());
    }

    private static String place(Finding finding) {
        return finding.name().isEmpty() ? finding.element() : finding.element() + " (\"" + finding.name() + "\")";
    }
}
