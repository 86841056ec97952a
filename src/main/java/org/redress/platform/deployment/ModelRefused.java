package org.redress.platform.deployment;

import java.util.List;
import java.util.stream.Collectors;
import org.redress.contract.RuleRefused;

/** Models that break rules; nothing was deployed. */
public class ModelRefused extends RuleRefused {

    private final List<Finding> findings;

    public ModelRefused(List<Finding> findings) {
        super(findings.stream().map(Finding::toString).collect(Collectors.joining("\n")));
        this.findings = List.copyOf(findings);
    }

    /** All of them, with file, element and what to do. */
    public List<Finding> findings() {
        return findings;
    }
}
