package org.redress.models.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.redress.models.Finding;
import org.redress.models.ModelFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Deploys the models that come with the application, before the first request. Only what changed becomes a new version; a file
 * whose newest version an owner deployed stays the owner's; a file that breaks a rule is left out and the rest goes on.
 */
@Component
class BundledModels implements SmartInitializingSingleton {

    static final String SOURCE = "bundle";
    private static final Logger log = LoggerFactory.getLogger(BundledModels.class);

    private final ModelSource source;
    private final Ownership ownership;
    private final KnownBundles known;
    private final ModelDeployment deployment;
    private final RunningVersions running;
    private final List<ModelFile> files = new ArrayList<>();
    private final List<Finding> refused = new ArrayList<>();

    BundledModels(
            ModelSource source,
            Ownership ownership,
            KnownBundles known,
            ModelDeployment deployment,
            RunningVersions running) {
        this.source = source;
        this.ownership = ownership;
        this.known = known;
        this.deployment = deployment;
        this.running = running;
    }

    @Override
    public void afterSingletonsInstantiated() {
        running.refuseUnserved();
        files.addAll(source.files());
        Map<Boolean, List<ModelFile>> fromFolder =
                withoutOwners(files).stream().collect(Collectors.partitioningBy(ownership::cameFromItsFolder));
        List<ModelFile> unapproved = unapproved(fromFolder.get(false));
        List<ModelFile> released = new ArrayList<>(fromFolder.get(false));
        released.removeAll(unapproved);
        refused.addAll(deployment.deploy(released, Door.BUNDLE));
        refused.addAll(deployment.deploy(fromFolder.get(true), Door.FOLDER));
        refused.forEach(finding -> log.error("Not deployed: {}", finding));
        known.remember(files.stream()
                .filter(file -> !fromFolder.get(true).contains(file) && !unapproved.contains(file))
                .toList());
    }

    /** All there were at the start, deployed or not. */
    List<ModelFile> files() {
        return List.copyOf(files);
    }

    /** What was left out at the start. */
    List<Finding> refused() {
        return List.copyOf(refused);
    }

    /** A file in a folder that differs from the release was changed by somebody while the application was down. */
    private List<ModelFile> unapproved(List<ModelFile> files) {
        List<ModelFile> unapproved = new ArrayList<>(files);
        unapproved.removeAll(source.released());
        unapproved.removeAll(deployment.approved(unapproved, Door.FOLDER, refused));
        return unapproved;
    }

    private List<ModelFile> withoutOwners(List<ModelFile> files) {
        return files.stream()
                .filter(file -> {
                    Set<String> owned = ownership.ownedBy(file);
                    if (!owned.isEmpty()) {
                        log.info(
                                "{} was not deployed: the version in use of {} was deployed by a process owner and stays.",
                                file,
                                String.join(", ", owned));
                    }
                    return owned.isEmpty();
                })
                .toList();
    }
}
