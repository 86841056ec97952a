package org.redress.models.change;

import java.util.List;
import org.redress.models.Finding;

/** The gate refused the change at the time it should become active; nothing was deployed. */
public class ChangeRefused extends Exception {

    private static final long serialVersionUID = 1L;

    ChangeRefused(List<Finding> findings) {
        super(String.join("\n", findings.stream().map(Finding::toString).toList()));
    }
}
