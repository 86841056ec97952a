package org.redress.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redress.complaint.ComplaintNumber;
import org.springframework.web.client.HttpClientErrorException;

/** A form that a rule refuses says why, and the task stays as it was. */
class RefusedFormTest extends WholeProduct {

    @Test
    void an_assessment_without_people_affected_is_named_and_changes_nothing() {
        ComplaintNumber number = complain(Map.of("name", "Kim", "email", aNewAddress()), "The parcel came late.");

        assertThatThrownBy(() -> handler("handler").complete(number, "Task_AssessComplaint", "because", Map.of("peopleAffected", -5)))
                .isInstanceOfSatisfying(HttpClientErrorException.class, refusal -> {
                    assertThat(refusal.getStatusCode().value()).isEqualTo(400);
                    assertThat(refusal.getResponseBodyAsString()).contains("peopleAffected").doesNotContain("org.redress");
                });
        assertThat(handler("handler").tasks(number)).extracting(task -> task.get("taskDefinitionKey")).containsExactly("Task_AssessComplaint");
        assertThat(file(number).get("priority")).isNull();
    }
}
