package org.redress.models.deployment;

import java.util.Arrays;
import java.util.Set;
import org.redress.models.ModelFile;

/**
 * A deployed version of a process, decision or form.
 *
 * @param source by which door it came, null when the door did not say
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
