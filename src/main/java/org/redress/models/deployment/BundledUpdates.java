package org.redress.models.deployment;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.redress.models.ModelFile;
import org.springframework.stereotype.Service;

/**
 * What a release brings for models that owners have changed. Taking it over means deploying the bundled content as a new
 * version; from then on the file counts as ours again and follows the releases.
 */
@Service
public class BundledUpdates {

    private final ModelSource source;
    private final DeployedVersions deployed;
    private final Ownership ownership;
    private final KnownBundles known;

    BundledUpdates(ModelSource source, DeployedVersions deployed, Ownership ownership, KnownBundles known) {
        this.source = source;
        this.deployed = deployed;
        this.ownership = ownership;
        this.known = known;
    }

    /** In the order of the files. Nothing is pending where the bundled file is still the one the owner started from. */
    public List<BundledUpdate> pending() {
        return source.files().stream()
                .filter(file -> !ownership.ownedBy(file).isEmpty())
                .map(this::update)
                .filter(Objects::nonNull)
                .toList();
    }

    private BundledUpdate update(ModelFile bundled) {
        Optional<ModelFile> owners =
                deployed.history(bundled, Stream::findFirst).map(DeployedVersion::file);
        Optional<ModelFile> base = deployed.history(
                        bundled,
                        versions -> versions.skip(1)
                                .filter(version -> isBundled(version, bundled))
                                .findFirst())
                .map(DeployedVersion::file);
        boolean nothingNew =
                Stream.of(owners, base).flatMap(Optional::stream).anyMatch(known -> sameContent(known, bundled));
        return nothingNew || owners.isEmpty()
                ? null
                : new BundledUpdate(bundled.name(), base.orElse(null), owners.get(), bundled);
    }

    private boolean isBundled(DeployedVersion version, ModelFile bundled) {
        return ownership.isOurs(version, bundled)
                || known.know(bundled.name(), version.file().content());
    }

    private static boolean sameContent(ModelFile one, ModelFile other) {
        return Arrays.equals(one.content(), other.content());
    }
}
