package org.redress.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.junit.jupiter.api.Test;

/**
 * Where the way forks, the careful way is taken when nothing is known: no money without a yes, nothing proven without a look, no complaint
 * closed without an answer. A new gateway has to be judged here.
 */
class CarefulDefaultsTest {

    private static final Map<String, String> CAREFUL = Map.ofEntries(
            Map.entry("resolution Approval needed?", "yes"),
            Map.entry("resolution Approved?", "no"),
            Map.entry("closing Remedy promised?", "yes"),
            Map.entry("closing Correction verified?", "no"),
            Map.entry("closing May it be closed?", "no"),
            Map.entry("complaint-handling In scope?", "yes"),
            Map.entry("complaint-handling What does the complainant answer?", "rejected"),
            Map.entry("complaint-handling Finish anyway?", "yes"),
            Map.entry("process-change Approval needed?", "yes"),
            Map.entry("process-change Approved?", "no"),
            Map.entry("process-change Running complaints move?", "no"),
            Map.entry("information-request Complainant asked?", "no"),
            Map.entry("outcome May silence close?", "no"),
            Map.entry("ask-complainant May we ask?", "no"),
            Map.entry("initial-assessment Immediate action needed?", "yes"),
            Map.entry("escalation Acknowledgement needed?", "yes"),
            Map.entry("escalation Was anybody reached?", "no"),
            Map.entry("escalation Is anything asked for?", "yes"),
            Map.entry("escalation What does the ladder ask for?", "alarm"),
            Map.entry("escalation Asked for already?", "no"),
            // neither money nor proof: when to write again, and whether there is a stage left
            Map.entry("complaint-handling Second stage still open?", "no"),
            Map.entry("complaint-handling Reopened after a decision?", "no"),
            Map.entry("complaint-handling Review still possible?", "no"),
            Map.entry("clock Time up?", "no"),
            Map.entry("clock Letter due?", "no"),
            Map.entry("information-request Reminder due?", "no"),
            Map.entry("information-request Waiting over?", "yes"),
            Map.entry("outcome Reminder still due?", "no"),
            Map.entry("outcome Waiting over?", "yes"),
            Map.entry("new-information What does it change?", "nothing"));

    @Test
    void every_gateway_takes_the_careful_way_when_nothing_is_known() {
        Map<String, String> drawn = new TreeMap<>();

        ModelFiles.in("processes", ".bpmn")
                .forEach(file ->
                        Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(ExclusiveGateway.class).stream()
                                .filter(gateway -> gateway.getOutgoing().size() > 1)
                                .forEach(gateway -> drawn.put(
                                        file.getFileName().toString().replace(".bpmn", " ") + gateway.getName(),
                                        gateway.getDefault().getName())));

        assertThat(drawn).containsExactlyInAnyOrderEntriesOf(CAREFUL);
    }
}
