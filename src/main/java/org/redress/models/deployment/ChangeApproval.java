package org.redress.models.deployment;

import java.util.Collection;
import org.redress.models.ModelFile;

/**
 * What the organisation says about changes that come another way than the change console, which asks for approval
 * itself.
 */
public interface ChangeApproval {

    /** Whether a second person has to approve these files when they are deployed together in this way. */
    boolean isNeeded(Collection<ModelFile> files, Door door);
}
