package org.redress.models.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.redress.models.Finding;
import org.redress.models.ModelFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Deploys files that were changed in a folder. Several instances of the application may see the same change: the second
 * one finds it done, also when somebody deployed something newer in another way in between.
 */
@Component
class FolderChanges {

    private static final Set<String> THIS_DOOR = Set.of(BundledModels.SOURCE, WatchedFolders.SOURCE);
    private static final Logger log = LoggerFactory.getLogger(FolderChanges.class);

    private final DeployedVersions deployed;
    private final ModelDeployment deployment;

    FolderChanges(DeployedVersions deployed, ModelDeployment deployment) {
        this.deployed = deployed;
        this.deployment = deployment;
    }

    /**
     * @param refused refused earlier; what changed now may be what they lacked
     * @return everything in these files that is refused
     */
    List<Finding> deploy(List<ModelFile> changed, List<ModelFile> refused) {
        List<ModelFile> files = new ArrayList<>(changed);
        files.addAll(refused);
        files.removeIf(this::isDone);
        List<Finding> findings = deployment.deploy(files, Door.FOLDER);
        files.stream()
                .filter(file -> !isIn(file, findings))
                .forEach(file -> log.info("{} was changed and is in use now.", file));
        return findings;
    }

    /** Whichever way it came: a change that waited for approval comes through the change console. */
    boolean isInUse(ModelFile file) {
        return deployed.isInUse(file);
    }

    private boolean isDone(ModelFile file) {
        return isInUse(file)
                || deployed.history(
                                file,
                                versions -> versions.filter(version -> version.cameBy(THIS_DOOR))
                                        .findFirst())
                        .filter(version -> version.holds(file.content()))
                        .isPresent();
    }

    private static boolean isIn(ModelFile file, List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.file().equals(file.name()));
    }
}
