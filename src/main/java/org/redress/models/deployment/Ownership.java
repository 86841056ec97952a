package org.redress.models.deployment;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.redress.models.ModelFile;
import org.springframework.stereotype.Component;

/**
 * Who deployed the version in use: we with the application, or a process owner. An owner who took over the model that came with
 * the application uses ours again.
 */
@Component
class Ownership {

    private final DeployedVersions deployed;
    private final KnownBundles bundles;
    private final ModelSource source;

    Ownership(DeployedVersions deployed, KnownBundles bundles, ModelSource source) {
        this.deployed = deployed;
        this.bundles = bundles;
        this.source = source;
    }

    /** The ids in the file whose newest deployed version is an owner's. */
    Set<String> ownedBy(ModelFile file) {
        Set<String> owned = new TreeSet<>();
        Map<String, DeployedVersion> newest = deployed.newest(file);
        newest.forEach((id, version) -> {
            if (!isOurs(version, file)) {
                owned.add(id);
            }
        });
        return owned;
    }

    /** Whether what is in use came out of the watched folder the file is in, so that the file may replace it. */
    boolean cameFromItsFolder(ModelFile file) {
        return source.isWatched(file)
                && deployed.newest(file).values().stream()
                        .anyMatch(version -> WatchedFolders.SOURCE.equals(version.source()));
    }

    boolean isOurs(DeployedVersion version, ModelFile file) {
        return BundledModels.SOURCE.equals(version.source())
                || WatchedFolders.SOURCE.equals(version.source()) && source.isWatched(file)
                || bundles.lastSaw(file.name(), version.file().content());
    }
}
