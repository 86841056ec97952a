package org.redress.models.replay;

import java.util.List;
import java.util.Map;

/**
 * A changed decision asked again what it was asked for real complaints.
 *
 * @param complaints how many complaints it was asked for
 * @param outputs for each output of the table that would differ, for how many complaints
 * @param changed the complaints with another result
 * @param failures questions the changed decision could not answer
 * @param name the decision's name, as people read it
 * @param labels the heads of the columns by the names of inputs and outputs, where they have one
 * @param comparedWithRecord whether nothing of this name is in use and the comparison is with what was said at the time
 * @param left complaints there was no time for
 */
public record DecisionReplay(
        String decision,
        int complaints,
        Map<String, OutputChange> outputs,
        List<Changed> changed,
        List<Failure> failures,
        String name,
        Map<String, String> labels,
        boolean comparedWithRecord,
        int left) {

    /** Inputs and results as readable words, by the names of inputs and outputs. */
    public record Changed(
            String complaint,
            Map<String, String> inputs,
            List<Map<String, String>> before,
            List<Map<String, String>> after) {}

    /** @param reason a sentence, as people read it */
    public record Failure(String complaint, String reason) {}
}
