package org.redress.models.deployment;

import java.util.Collection;
import org.redress.models.ModelFile;

/** What the organisation says about changes by other doors than the change console, which asks for itself. */
public interface ChangeApproval {

    /** Whether a second person has to approve these files when they come together by that door. */
    boolean isNeeded(Collection<ModelFile> files, Door door);
}
