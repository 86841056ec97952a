package org.redress.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.redress.complaint.ComplaintNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.client.HttpClientErrorException;

/** Duties that are apart, limits with units, and facts that stay true, at the doors people use. */
class DutiesTest extends WholeProduct {

    private static final Map<String, Object> ASSESSMENT = Map.of(
            "scope", "yes", "safetyImplication", "NONE", "immediateActionNeed", "no", "immediateActionPossible", "no");

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void who_wrote_one_finding_at_the_first_stage_neither_claims_nor_completes_the_review() {
        ComplaintNumber number = investigated("lead");
        decide(number, Map.of("remedyKind", "NONE"));
        say(number, "answer", Map.of("answer", "rejected", "reason", "no"));

        assertRefused(() -> handler("lead").claim(number, "Task_ReviewComplaint"), "finding recorded");
        assertRefused(() -> submit("lead", number, "Task_ReviewComplaint", Map.of()), "finding recorded");
        handler("manager").complete(number, "Task_ReviewComplaint", "afresh", Map.of());
        assertRefused(() -> handler("lead").claim(number, "Task_DecideComplaint"), "finding recorded");
    }

    @Test
    void a_lead_who_decided_and_carried_out_does_not_verify_and_the_managers_are_asked() {
        ComplaintNumber number = aboutConduct();
        Map<String, Object> refund = Map.of(
                "remedyKind",
                "REFUND",
                "remedyAmount",
                "50",
                "remedyCurrency",
                "EUR",
                "remedyText",
                "We refund 50 EUR.");
        handler("lead").complete(number, "Task_AssessComplaint", "because", ASSESSMENT);
        find("lead", number);
        handler("lead").complete(number, "Task_InvestigateComplaint", "because", Map.of());
        handler("lead").complete(number, "Task_DecideComplaint", "because", refund);
        say(number, "answer", Map.of("answer", "accepted", "reason", "yes"));
        handler("lead").complete(number, "Task_CarryOutRemedy", "paid", Map.of());

        assertThat(groupsOf(number, "Task_VerifyCorrection")).containsExactly("managers");
        assertRefused(() -> handler("lead").claim(number, "Task_VerifyCorrection"), "");
        assertRefused(() -> submit("lead", number, "Task_VerifyCorrection", Map.of("correction", "yes")), "");
        handler("manager").complete(number, "Task_VerifyCorrection", "seen", Map.of("correction", "yes"));
        assertThat(decisionOf(number).get("verifiedBy")).isEqualTo("manager");
    }

    @Test
    void an_amount_means_what_it_says_or_is_refused() {
        ComplaintNumber number = investigated("handler");
        Map<String, Object> compensation =
                Map.of("remedyKind", "COMPENSATION", "remedyCurrency", "EUR", "remedyText", "We make it good.");

        for (Object amount : List.of("1.299", "1,299", "1e3", "-5", "5 EUR", "1.299,001")) {
            assertRefused(() -> decide(number, with(compensation, amount)), "“Amount or value”");
        }
        assertRefused(() -> decide(number, with(compensation, "1.299")), "1299 or as 1.299");
        decide(number, with(compensation, "1.299,00"));

        assertThat(((Map<?, ?>) decisionOf(number).get("remedy")).get("amount")).isEqualTo(1299.0);
        assertThat(groupsOf(number, "Task_ApproveRemedy")).containsExactly("managers");
    }

    @Test
    void words_and_amount_do_not_contradict_each_other() {
        ComplaintNumber number = investigated("handler");

        assertRefused(
                () -> decide(
                        number,
                        Map.of(
                                "remedyKind",
                                "REFUND",
                                "remedyAmount",
                                "50",
                                "remedyCurrency",
                                "EUR",
                                "remedyText",
                                "We refund 500 EUR.")),
                "names 500 EUR, but the amount is EUR 50.00");
        assertRefused(
                () -> decide(
                        number,
                        Map.of(
                                "remedyKind",
                                "APOLOGY",
                                "remedyAmount",
                                "",
                                "remedyCurrency",
                                "",
                                "remedyText",
                                "Sorry. You get 500 EUR.")),
                "no amount is entered");
    }

    @Test
    void a_currency_without_a_limit_and_something_else_go_up() {
        ComplaintNumber swedish = investigated("handler");
        decide(
                swedish,
                Map.of("remedyKind", "REFUND", "remedyAmount", "10", "remedyCurrency", "SEK", "remedyText", "10 SEK"));
        ComplaintNumber other = investigated("handler");
        decide(
                other,
                Map.of(
                        "remedyKind",
                        "OTHER",
                        "remedyAmount",
                        "",
                        "remedyCurrency",
                        "",
                        "remedyText",
                        "A day with the director."));

        assertThat(groupsOf(swedish, "Task_ApproveRemedy")).containsExactly("managers");
        assertThat(groupsOf(other, "Task_ApproveRemedy")).containsExactly("managers");
    }

    @Test
    void a_lost_variable_leaves_no_complaint_without_people() {
        ComplaintNumber number = complain(Map.of("name", "Kim", "email", aNewAddress()), "The parcel came late.");
        jdbc.update("""
            delete from act_ru_variable where name_ = 'candidateGroup'
                and proc_inst_id_ in (select proc_inst_id_ from act_hi_procinst where business_key_ = ?)""", number.value());

        assess(number);

        assertThat(groupsOf(number, "Task_InvestigateComplaint")).containsExactly("complaint-handlers");
    }

    private static ComplaintNumber investigated(String finder) {
        ComplaintNumber number = complain(Map.of("name", "Kim", "email", aNewAddress()), "The parcel came late.");
        assess(number);
        find(finder, number);
        handler("handler").complete(number, "Task_InvestigateComplaint", "because", Map.of());
        return number;
    }

    /** Not for the colleagues: team leads look after it from the beginning. */
    private static ComplaintNumber aboutConduct() {
        Map<?, ?> receipt = as("handler")
                .post()
                .uri("/api/v1/complaints")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of(
                        "complainant",
                        Map.of("name", "Kim", "email", aNewAddress()),
                        "subject",
                        "Rude",
                        "description",
                        "They shouted.",
                        "consent",
                        true,
                        "channel",
                        "PHONE",
                        "category",
                        "CONDUCT"))
                .retrieve()
                .body(Map.class);
        return new ComplaintNumber(String.valueOf(receipt.get("number")));
    }

    private static void find(String finder, ComplaintNumber number) {
        as(finder)
                .post()
                .uri("/api/v1/complaints/{number}/findings", number)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of(
                        "issue",
                        "Late parcel",
                        "result",
                        "UPHELD",
                        "reason",
                        "The depot lost a day.",
                        "told",
                        "We lost a day."))
                .retrieve()
                .toBodilessEntity();
    }

    private static void assess(ComplaintNumber number) {
        handler("handler").complete(number, "Task_AssessComplaint", "because", ASSESSMENT);
    }

    private static void decide(ComplaintNumber number, Map<String, Object> given) {
        submit("handler", number, "Task_DecideComplaint", given);
    }

    /** Completes without a claim, as programs may. */
    private static void submit(String user, ComplaintNumber number, String kind, Map<String, Object> given) {
        Handler person = handler(user);
        String task = person.taskId(number, kind);
        person.submit(task, person.filledForm(task, "because", given));
    }

    private static Map<String, Object> with(Map<String, Object> form, Object amount) {
        Map<String, Object> filled = new HashMap<>(form);
        filled.put("remedyAmount", amount);
        return filled;
    }

    private static void say(ComplaintNumber number, String what, Map<String, Object> body) {
        as("lead")
                .post()
                .uri("/api/v1/complaints/{number}/" + what, number)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toBodilessEntity();
    }

    private static Map<?, ?> decisionOf(ComplaintNumber number) {
        Map<?, ?> file = as("manager")
                .get()
                .uri("/api/v1/complaints/{number}", number)
                .retrieve()
                .body(Map.class);
        return (Map<?, ?>) ((List<?>) file.get("decisions")).get(0);
    }

    private static List<Object> groupsOf(ComplaintNumber number, String kind) {
        String task = handler("admin").taskId(number, kind);
        List<?> links = as("admin")
                .get()
                .uri("/engine-rest/task/{id}/identity-links", task)
                .retrieve()
                .body(List.class);
        return links.stream()
                .map(link -> (Object) ((Map<?, ?>) link).get("groupId"))
                .filter(group -> group != null)
                .toList();
    }

    private static void assertRefused(Runnable deed, String sentence) {
        assertThatThrownBy(deed::run).isInstanceOfSatisfying(HttpClientErrorException.class, refusal -> {
            assertThat(refusal.getStatusCode().is4xxClientError()).isTrue();
            assertThat(refusal.getResponseBodyAsString()).contains(sentence);
        });
    }
}
