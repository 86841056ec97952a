package org.redress.platform.replay;

import java.util.List;
import java.util.Map;

/**
 * A changed decision asked again what it was asked for real complaints.
 *
 * @param complaints how many complaints it was asked for
 * @param outputs for each output of the table that would differ, for how many complaints
 * @param changed the complaints with another result
 * @param failures questions the changed decision could not answer
 */
public record DecisionReplay(String decision, int complaints, Map<String, Integer> outputs, List<Changed> changed, List<Failure> failures) {

    /** Inputs and results as readable words. */
    public record Changed(String complaint, Map<String, String> inputs, List<Map<String, String>> before, List<Map<String, String>> after) {
    }

    /** @param reason a sentence, as people read it */
    public record Failure(String complaint, String reason) {
    }
}
