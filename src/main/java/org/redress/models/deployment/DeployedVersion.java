package org.redress.models.deployment;

import java.util.Arrays;
import java.util.Set;
import org.redress.models.ModelFile;

/**
 * A deployed version of a process, decision or form.
 *
 * @param source which way it came, see {@link Door}; null when unknown
 * @param file the name it was deployed under
 */
record DeployedVersion(String id, int version, String source, ModelFile file) {

    boolean holds(byte[] content) {
        return Arrays.equals(file.content(), content);
    }

    boolean cameBy(Set<String> sources) {
        return source != null && sources.contains(source);
    }
}
