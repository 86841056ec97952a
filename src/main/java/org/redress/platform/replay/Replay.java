package org.redress.platform.replay;

import java.util.List;
import org.redress.platform.deployment.ModelFile;
import org.springframework.stereotype.Service;

/** What a changed model would have meant for real complaints. Nothing is changed by asking. */
@Service
public class Replay {

    /** Evaluates each decision of a DMN file on what it was asked for the last complaints; one result per decision. */
    public List<DecisionReplay> decisions(ModelFile changed, int lastComplaints) {
        throw new UnsupportedOperationException(changed.name());
    }

    /** Walks the paths of the last closed complaints through a changed process, in an engine that is thrown away. */
    public ProcessReplay process(ModelFile changed, int lastComplaints) {
        throw new UnsupportedOperationException(changed.name());
    }
}
