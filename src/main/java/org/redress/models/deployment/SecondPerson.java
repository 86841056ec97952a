package org.redress.models.deployment;

import java.util.Collection;
import java.util.List;
import org.redress.models.Finding;
import org.redress.models.ModelFile;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Where a second person has to approve a change, the only way in is the change console: it asks one. */
@Component
class SecondPerson {

    private static final String SENTENCE = "A change by this way in needs the approval of a second person. "
            + "Request it in the change console (/staff/models); what is in use stays until then.";

    private final ObjectProvider<ChangeApproval> approval;

    /** The engine starts before the services that ask it. */
    SecondPerson(ObjectProvider<ChangeApproval> approval) {
        this.approval = approval;
    }

    /** One finding for each file that may not be deployed in this way without a second person. */
    List<Finding> missing(Collection<ModelFile> files, Door door) {
        boolean asks = door == Door.FOLDER || door == Door.REST;
        return asks && approval.getObject().isNeeded(files, door)
                ? files.stream()
                        .map(file -> new Finding(file.name(), "", "", SENTENCE))
                        .toList()
                : List.of();
    }
}
