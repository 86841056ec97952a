package org.redress.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.decision.DecisionModel.facts;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ReviewersTest {

    private final DecisionModel reviewers = new DecisionModel("reviewers.dmn", "chooseReviewers");
    private final DecisionModel verifiers = new DecisionModel("reviewers.dmn", "chooseVerifiers");

    @Test
    void a_review_is_for_team_leads_and_managers_and_goes_up_to_the_representatives() {
        assertThat(reviewers.answers(facts("category", null)))
                .isEqualTo(Map.of("group", "team-leads,managers", "goesUpTo", "complaints-representatives"));
    }

    @Test
    void a_remedy_is_verified_by_a_team_lead_and_goes_up_to_the_managers() {
        assertThat(verifiers.answers(facts("remedyKind", "REFUND", "remedyCurrency", null, "remedyAmount", null)))
                .isEqualTo(Map.of("group", "team-leads", "goesUpTo", "managers"));
    }
}
