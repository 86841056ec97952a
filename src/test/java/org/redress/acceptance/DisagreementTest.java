package org.redress.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.HttpCookie;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.redress.complaint.ComplaintNumber;
import org.redress.correspondence.links.PersonalLinks;
import org.redress.intake.Door;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClientResponseException;

/** Letters and pages promise that one may disagree after silence and about scope, and an outside decision obliges: each road to its end (7.9). */
class DisagreementTest extends WholeProduct {

    @Autowired
    private PersonalLinks links;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private RuntimeService runtime;

    private final String address = aNewAddress();

    @Test
    void silence_then_no_then_no_again_then_an_order_from_outside_that_is_carried_out() throws Exception {
        ComplaintNumber number = silent();
        assertThat(status(number)).isEqualTo("NO_REPLY");
        assertThat(page(links.tracking(number))).contains("You can still answer");

        send(links.answer(number), "answer=reject&reason=I+was+in+hospital.");

        assertThat(status(number)).isEqualTo("IN_REVIEW");
        handler("manager").complete(number, "Task_ReviewComplaint", "because", Map.of());
        handler("manager").complete(number, "Task_DecideComplaint", "because", Map.of("remedyKind", "NONE"));
        rejectByPhone(number);
        assertThat(status(number)).isEqualTo("EXTERNAL_ROUTE");
        LocalDate day = LocalDate.now().plusDays(28);
        assertThatThrownBy(() -> followed(number, "soon"))
                .isInstanceOf(RestClientResponseException.class)
                .hasMessageContaining("must be a day, such as 2026-12-31");
        followed(number, day.toString());
        assertThat(status(number)).isEqualTo("EXTERNAL_ROUTE");
        assertThat(handler("handler").tasks(number))
                .filteredOn(task -> "Task_CarryOutRemedy".equals(task.get("taskDefinitionKey")))
                .singleElement()
                .satisfies(task -> assertThat(String.valueOf(task.get("due"))).startsWith(day + "T23:59"));
        handler("handler").complete(number, "Task_CarryOutRemedy", "paid", Map.of());
        handler("lead").complete(number, "Task_VerifyCorrection", "seen", Map.of("correction", "yes"));
        handler("handler").complete(number, "Task_CompleteClosingRecord", "because", Map.of());

        assertThat(file(number).get("closeReason")).isEqualTo("EXTERNAL_DECISION");
        assertThat(mailbox(address).await("obliged us to do").words()).contains("has been carried out and checked");
    }

    @Test
    void what_silence_closed_is_opened_again_by_the_complainant_and_after_the_last_day_no_more() throws Exception {
        ComplaintNumber number = silent();
        handler("handler").complete(number, "Task_CompleteClosingRecord", "because", Map.of());
        assertThat(file(number).get("closeReason")).isEqualTo("NO_REPLY");
        String letter =
                mailbox(address).await("you can still answer our decision").text();
        assertThat(letter).contains("/answer/" + number);
        assertThat(page(links.answer(number))).contains("You can still answer until");

        send(links.answer(number), "answer=reject&reason=I+was+in+hospital.");

        assertThat(status(number)).isEqualTo("IN_REVIEW");
        assertThat(words(number, "timeline", "event")).contains("REJECTED", "REOPENED", "REVIEW_OPENED");
        assertThat(mailbox(address).await("opened your complaint again")).isNotNull();
    }

    @Test
    void out_of_scope_that_is_disputed_is_assessed_anew_by_somebody_else() throws Exception {
        ComplaintNumber number = complain(Map.of("name", "Kim Minji", "email", address), "It is your meter.");
        assess("handler", number, "no");
        assertThat(status(number)).isEqualTo("OUT_OF_SCOPE");
        assertThat(mailbox(address).await("If you see this differently").text()).contains("/track/" + number);
        assertThat(page(links.tracking(number))).contains("/scope");

        assertThat(send(links.tracking(number) + "/scope", "dispute=It+is+your+meter."))
                .contains("assess your complaint anew");

        assertThat(status(number)).isEqualTo("ACKNOWLEDGED");
        assertThatThrownBy(() -> assess("handler", number, "yes"))
                .isInstanceOf(RestClientResponseException.class)
                .hasMessageContaining("did not assess it before");
        assess("lead", number, "yes");
        assertThat(status(number)).isEqualTo("IN_INVESTIGATION");
        assertThat(page(links.tracking(number))).doesNotContain("/scope");
    }

    private ComplaintNumber silent() throws InterruptedException {
        ComplaintNumber number = complain(Map.of("name", "Kim Minji", "email", address), "It never came.");
        assess("handler", number, "yes");
        as("handler")
                .post()
                .uri("/api/v1/complaints/{number}/findings", number)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("issue", "Late", "result", "UPHELD", "reason", "so", "told", "so"))
                .retrieve()
                .toBodilessEntity();
        handler("handler").complete(number, "Task_InvestigateComplaint", "because", Map.of());
        handler("handler").complete(number, "Task_DecideComplaint", "because", Map.of("remedyKind", "NONE"));
        mailbox(address).await("answer=accept");
        fireWaitingTime(number);
        mailbox(address).await("We have not heard from you yet");
        await().until(() -> words(number, "correspondence", "state").stream().allMatch("SENT"::equals));
        fireWaitingTime(number);
        return number;
    }

    private void fireWaitingTime(ComplaintNumber number) {
        Job timer = runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .processDefinitionKey("OutcomeProcess")
                .list()
                .stream()
                .flatMap(process -> jobs.createJobQuery().processInstanceId(process.getId()).timers().list().stream())
                .findFirst()
                .orElseThrow();
        jobs.executeJob(timer.getId());
    }

    private static void followed(ComplaintNumber number, String day) {
        handler("lead")
                .complete(
                        number,
                        "Task_FollowExternalRoute",
                        "The ombudsman decided",
                        Map.of(
                                "externalResult",
                                "EXTERNAL_DECISION",
                                "remedyKind",
                                "REFUND",
                                "remedyAmount",
                                "50",
                                "remedyCurrency",
                                "EUR",
                                "remedyText",
                                "Refund 50 EUR.",
                                "obligationDueOn",
                                day));
    }

    private static void rejectByPhone(ComplaintNumber number) {
        as("handler")
                .post()
                .uri("/api/v1/complaints/{number}/answer", number)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("answer", "rejected", "reason", "by phone"))
                .retrieve()
                .toBodilessEntity();
    }

    private static void assess(String user, ComplaintNumber number, String scope) {
        handler(user)
                .complete(
                        number,
                        "Task_AssessComplaint",
                        "text",
                        Map.of(
                                "scope",
                                scope,
                                "safetyImplication",
                                "NONE",
                                "vulnerable",
                                false,
                                "immediateActionNeed",
                                "no",
                                "immediateActionPossible",
                                "no"));
    }

    /** As the page in the browser sends it. */
    private static String send(String link, String fields) throws Exception {
        String csrf = new Door(URI.create(url("")).getPort())
                .get("/complain").headers().allValues("Set-Cookie").stream()
                        .flatMap(cookie -> HttpCookie.parse(cookie).stream())
                        .filter(cookie -> "REDRESS-CSRF".equals(cookie.getName()))
                        .map(HttpCookie::getValue)
                        .findFirst()
                        .orElseThrow();
        return Both.send(Both.form(link, csrf, fields)).get(0).body();
    }

    private static String page(String link) {
        return anybody()
                .get()
                .uri(link)
                .header("Accept-Language", "en")
                .retrieve()
                .body(String.class);
    }

    private static Object status(ComplaintNumber number) {
        return file(number).get("status");
    }

    private static List<String> words(ComplaintNumber number, String part, String name) {
        Map<?, ?> answer = as("handler")
                .get()
                .uri("/api/v1/complaints/{number}/" + part, number)
                .retrieve()
                .body(Map.class);
        return ((List<?>) answer.get("items"))
                .stream()
                        .map(line -> String.valueOf(((Map<?, ?>) line).get(name)))
                        .toList();
    }
}
