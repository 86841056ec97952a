package org.redress.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.decision.DecisionModel.facts;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeApprovalTest {

    private final DecisionModel approval = new DecisionModel("change-approval.dmn", "determineChangeApproval");

    @ParameterizedTest
    @CsvSource({
        "false, letters,  false",
        "false, form,     false",
        "false, decision, true",
        "false, process,  true",
        "true,  process,  false",
        "true,  decision, false"
    })
    void decisions_and_processes_take_a_second_person_except_on_the_way_back(
            boolean rollback, String kind, boolean expected) {
        assertThat(approval.answer(facts("rollback", rollback, "changeKind", kind, "door", "console")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"rest, process", "rest, form", "folder, decision", "folder, letters"})
    void what_comes_from_the_modeler_or_a_folder_takes_none_as_shipped(String door, String kind) {
        assertThat(approval.answer(facts("rollback", false, "changeKind", kind, "door", door)))
                .isEqualTo(false);
    }
}
