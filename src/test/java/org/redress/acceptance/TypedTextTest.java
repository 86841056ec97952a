package org.redress.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.redress.calendar.CalendarId;
import org.redress.calendar.TimeLimit;
import org.redress.complaint.ComplaintEvent;
import org.redress.complaint.ComplaintFlow;
import org.redress.complaint.ComplaintNumber;
import org.redress.correspondence.CorrespondenceMessage;
import org.redress.deadlines.ClockClass;
import org.redress.deadlines.ClockLedger;
import org.redress.deadlines.ClockRule;
import org.redress.deadlines.Duty;
import org.redress.models.change.ChangeRequests;
import org.redress.models.change.ChangeState;
import org.redress.models.change.ModelChange;
import org.redress.models.change.ModelChanges;
import org.redress.models.change.ModelKind;
import org.redress.record.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whatever people type into whatever form: it is kept in our tables and never written to one of the engine's. Every road a
 * complaint can take is walked to its end, and every text field of every form gets the canary.
 */
class TypedTextTest extends WholeProduct {

    private static final String CANARY = "Canary-7f3a ${x} {$500.00}";
    private static final Set<String> COMPLETED = new TreeSet<>();

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ComplaintFlow flow;

    @Autowired
    private ClockLedger ledger;

    @Autowired
    private ModelChanges changes;

    @Autowired
    private ChangeRequests requests;

    @Autowired
    private TransactionTemplate transaction;

    @AfterEach
    void no_table_of_the_engine_holds_what_was_typed() {
        List<String> tables = jdbc.queryForList(
                "select table_name from information_schema.tables where table_schema = 'public' and table_name like 'act\\_%'",
                String.class);
        assertThat(tables).hasSizeGreaterThan(40);
        for (String table : tables) {
            assertThat(jdbc.queryForObject(
                            "select count(*) from " + table + " t where t::text like '%Canary-7f3a%'", Long.class))
                    .as(table)
                    .isZero();
        }
        assertThat(jdbc.queryForObject(
                        "select count(*) from act_ge_bytearray where encode(bytes_, 'escape') like '%Canary-7f3a%'",
                        Long.class))
                .isZero();
    }

    @AfterAll
    static void every_task_of_every_model_was_completed() throws IOException {
        Set<String> drawn = new TreeSet<>();
        try (Stream<Path> models = Files.list(Path.of("processes"))) {
            for (Path model :
                    models.filter(path -> path.toString().endsWith(".bpmn")).toList()) {
                Bpmn.readModelFromFile(model.toFile())
                        .getModelElementsByType(UserTask.class)
                        .forEach(task -> drawn.add(task.getId()));
            }
        }
        assertThat(COMPLETED).isEqualTo(drawn);
    }

    @Test
    void a_complaint_by_letter_with_a_safety_implication_and_a_promise() {
        ComplaintNumber number = complain(Map.of("name", CANARY, "address", CANARY), CANARY);
        complete("handler", number, "Task_SendByOtherMeans", Map.of());
        complete("handler", number, "Task_AssessComplaint", assessment("ACTUAL"));
        takeEveryImmediateAction(number);
        say(number, "information", Map.of("text", CANARY));
        complete("handler", number, "Task_ReviewNewInformation", Map.of("effect", "CHANGES_FINDINGS"));
        complete("lead", number, "Task_ActOnNewInformation", Map.of());
        investigate(number);
        complete(
                "handler",
                number,
                "Task_DecideComplaint",
                Map.of(
                        "remedyKind",
                        "REFUND",
                        "remedyAmount",
                        "500",
                        "remedyCurrency",
                        "EUR",
                        "remedyText",
                        "Canary-7f3a: we refund the price."));
        complete("lead", number, "Task_ApproveRemedy", Map.of("approval", "yes"));
        complete("handler", number, "Task_SendByOtherMeans", Map.of());
        say(number, "answer", Map.of("answer", "accepted", "reason", CANARY));
        complete("handler", number, "Task_CarryOutRemedy", Map.of());
        complete("lead", number, "Task_VerifyCorrection", Map.of("correction", "yes"));
        sendWhatWaits(number);
        complete("handler", number, "Task_CompleteClosingRecord", Map.of());
        sendWhatWaits(number);

        assertClosed(number, "ACCEPTED");
    }

    @Test
    void a_complaint_rejected_twice_that_ends_outside() {
        ComplaintNumber number = complain(Map.of("name", CANARY, "email", aNewAddress()), CANARY);
        complete("handler", number, "Task_AssessComplaint", assessment("NONE"));
        investigate(number);
        complete("handler", number, "Task_DecideComplaint", noRemedy());
        say(number, "answer", Map.of("answer", "rejected", "reason", CANARY));
        complete("lead", number, "Task_ReviewComplaint", Map.of());
        complete("lead", number, "Task_DecideComplaint", noRemedy());
        say(number, "answer", Map.of("answer", "rejected", "reason", CANARY));
        complete("lead", number, "Task_FollowExternalRoute", Map.of("externalResult", "ROUTES_EXHAUSTED"));
        complete("handler", number, "Task_CompleteClosingRecord", Map.of());

        assertClosed(number, "ROUTES_EXHAUSTED");
    }

    @Test
    void a_withdrawn_complaint_about_safety_is_finished_anyway() {
        ComplaintNumber number = complain(Map.of("name", CANARY, "email", aNewAddress()), CANARY);
        complete("handler", number, "Task_AssessComplaint", assessment("POSSIBLE"));
        say(number, "withdrawal", Map.of("reason", CANARY));
        complete("lead", number, "Task_FinishWithoutComplainant", Map.of());
        complete("handler", number, "Task_CompleteClosingRecord", Map.of());

        assertClosed(number, "WITHDRAWN");
    }

    @Test
    void a_withdrawal_does_not_drop_an_open_immediate_action() {
        ComplaintNumber number = complain(Map.of("name", CANARY, "email", aNewAddress()), CANARY);
        complete("handler", number, "Task_AssessComplaint", assessment("NONE"));
        say(number, "safety", Map.of("reason", CANARY));
        say(number, "withdrawal", Map.of("reason", CANARY));

        assertThat(file(number).get("status")).isEqualTo("WITHDRAWN");
        complete("lead", number, "Task_FinishWithoutComplainant", Map.of());
        complete("handler", number, "Task_CompleteClosingRecord", Map.of());
        assertThat(file(number).get("status")).as("a danger is open").isEqualTo("WITHDRAWN");
        takeEveryImmediateAction(number);
        complete("handler", number, "Task_CompleteClosingRecord", Map.of());

        assertClosed(number, "WITHDRAWN");
        assertThat((List<?>) file(number).get("immediateActions"))
                .isNotEmpty()
                .allSatisfy(action ->
                        assertThat(((Map<?, ?>) action).get("takenBy")).isEqualTo("lead"));
    }

    @Test
    void somebody_who_does_not_answer_and_cannot_be_closed_by_silence() {
        ComplaintNumber number = complain(Map.of("name", CANARY, "phone", "+82 2 123 4567"), CANARY);
        complete("handler", number, "Task_SendByOtherMeans", Map.of());
        transaction.executeWithoutResult(
                status -> flow.tell(number, CorrespondenceMessage.MAIL_UNDELIVERABLE, Map.of()));
        complete("handler", number, "Task_ReachComplainant", Map.of());
        complete("handler", number, "Task_AssessComplaint", assessment("NONE"));
        investigate(number);
        complete("handler", number, "Task_DecideComplaint", noRemedy());
        complete("handler", number, "Task_SendByOtherMeans", Map.of());
        fireWaitingTime("OutcomeProcess", number);
        complete("handler", number, "Task_SendByOtherMeans", Map.of());
        fireWaitingTime("OutcomeProcess", number);
        complete("handler", number, "Task_ContactComplainant", Map.of("complainantAnswer", "noReply"));
        sendWhatWaits(number);
        complete("handler", number, "Task_CompleteClosingRecord", Map.of());
        sendWhatWaits(number);

        assertClosed(number, "NO_REPLY");
    }

    @Test
    void a_question_that_nobody_answers() {
        ComplaintNumber number = complain(Map.of("name", CANARY, "phone", "+82 2 123 4567"), CANARY);
        say(number, "information-requests", Map.of("askedOf", "THIRD_PARTY", "thirdParty", CANARY, "what", CANARY));
        for (int asked = 0; asked < 3; asked++) {
            complete("handler", number, "Task_AskThirdParty", Map.of());
            fireWaitingTime("InformationRequestProcess", number);
        }
        complete("handler", number, "Task_ContinueWithoutInformation", Map.of());

        assertThat((List<?>) file(number).get("informationRequests"))
                .singleElement()
                .satisfies(request -> {
                    assertThat(((Map<?, ?>) request).get("state")).isEqualTo("LAPSED");
                    assertThat(((Map<?, ?>) request).get("continuationReason")).isEqualTo(CANARY);
                });
    }

    @Test
    void something_that_somebody_else_has_to_approve() {
        ComplaintNumber number = complain(Map.of("name", CANARY, "email", aNewAddress()), CANARY);
        runtime.startProcessInstanceByKey(
                "ApprovalProcess",
                number.value(),
                Map.of("approvalQuestion", "May we pay in advance?", "approvalGroup", "team-leads"));

        complete("lead", number, "Task_Approve", Map.of());

        assertThat((List<?>) file(number).get("approvals"))
                .singleElement()
                .satisfies(request ->
                        assertThat(((Map<?, ?>) request).get("reasons")).isEqualTo(CANARY));
    }

    @Test
    void a_complaint_that_lay_about_until_its_time_was_up() {
        ComplaintNumber number = receivedLongAgo();
        transaction.executeWithoutResult(status -> ledger.open(
                number,
                List.of(new ClockRule(
                        "LAW",
                        "Final response",
                        ClockClass.LEGAL,
                        TimeLimit.of(8, TimeLimit.Unit.WEEK),
                        null,
                        new CalendarId("gb-eng"),
                        ComplaintEvent.RECEIVED,
                        Set.of(ComplaintEvent.INFORMED),
                        null,
                        false,
                        0,
                        Duty.LETTER,
                        75,
                        "a law",
                        "V"))));
        await().untilAsserted(() -> assertThat(handler("admin").tasks(number))
                .extracting(task -> task.get("taskDefinitionKey"))
                .contains("Task_ExplainDelay", "Task_AcknowledgeEscalation"));

        complete("lead", number, "Task_ExplainDelay", Map.of("expectedAnswer", "2099-12-31"));
        complete("lead", number, "Task_AcknowledgeEscalation", Map.of());
        await().ignoreExceptions().untilAsserted(() -> {
            fireWaitingTime("EscalationProcess", number);
            assertThat(handler("admin").tasks(number))
                    .extracting(task -> task.get("taskDefinitionKey"))
                    .contains("Task_TakeOverEscalation");
        });
        complete("representative", number, "Task_TakeOverEscalation", Map.of());
    }

    private static ComplaintNumber receivedLongAgo() {
        Map<?, ?> receipt = as("handler")
                .post()
                .uri("/api/v1/complaints")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of(
                        "complainant",
                        Map.of("name", CANARY, "email", aNewAddress()),
                        "subject",
                        "Late",
                        "description",
                        CANARY,
                        "consent",
                        true,
                        "channel",
                        "PHONE",
                        "receivedAt",
                        "2020-01-07T10:00:00Z",
                        "regime",
                        Map.of("sector", "banking", "jurisdiction", "UK")))
                .retrieve()
                .body(Map.class);
        return new ComplaintNumber(String.valueOf(receipt.get("number")));
    }

    @Test
    void a_change_of_models_that_a_second_person_approves() {
        Actor owner = new Actor("owner");
        long change = changes.draft("Route again", owner);
        changes.take(change, ModelKind.DECISION, "routeComplaint", owner);
        changes.describe(change, ModelChanges.ANY, "Route again", "To see the way of a change.", null, Set.of(), owner);
        assertThat(requests.request(change, owner)).isEmpty();

        complete("quality", ModelChange.key(change), "Task_ApproveChange", Map.of("changeApproval", "yes"));

        await().untilAsserted(() -> assertThat(changes.get(change).state()).isEqualTo(ChangeState.ACTIVE));
    }

    private void complete(String user, Object number, String kind, Map<String, Object> given) {
        handler(user).complete(number, kind, CANARY, given);
        COMPLETED.add(kind);
    }

    private void sendWhatWaits(ComplaintNumber number) {
        while (handler("handler").tasks(number).stream()
                .anyMatch(task -> "Task_SendByOtherMeans".equals(task.get("taskDefinitionKey")))) {
            complete("handler", number, "Task_SendByOtherMeans", Map.of());
        }
    }

    private void takeEveryImmediateAction(ComplaintNumber number) {
        while (handler("lead").tasks(number).stream()
                .anyMatch(task -> "Task_TakeImmediateAction".equals(task.get("taskDefinitionKey")))) {
            complete("lead", number, "Task_TakeImmediateAction", Map.of());
        }
    }

    private void investigate(ComplaintNumber number) {
        say(number, "findings", Map.of("issue", CANARY, "result", "UPHELD", "reason", CANARY));
        complete("handler", number, "Task_InvestigateComplaint", Map.of());
    }

    private static void say(ComplaintNumber number, String what, Map<String, Object> body) {
        as("handler")
                .post()
                .uri("/api/v1/complaints/{number}/" + what, number)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toBodilessEntity();
    }

    private void fireWaitingTime(String process, ComplaintNumber number) {
        Job timer = jobs.createJobQuery().processDefinitionKey(process).timers().list().stream()
                .filter(job -> isOf(job, number))
                .findFirst()
                .orElseThrow();
        jobs.executeJob(timer.getId());
    }

    private boolean isOf(Job job, ComplaintNumber number) {
        return number.value()
                .equals(jdbc.queryForObject(
                        "select business_key_ from act_hi_procinst where proc_inst_id_ = ?",
                        String.class,
                        job.getProcessInstanceId()));
    }

    private static Map<String, Object> assessment(String safetyImplication) {
        return Map.of(
                "scope",
                "yes",
                "safetyImplication",
                safetyImplication,
                "immediateActionNeed",
                "no",
                "immediateActionPossible",
                "no");
    }

    private static Map<String, Object> noRemedy() {
        return Map.of("remedyKind", "NONE");
    }

    private static void assertClosed(ComplaintNumber number, String reason) {
        Map<?, ?> file = file(number);
        assertThat(file.get("status")).isEqualTo("CLOSED");
        assertThat(file.get("closeReason")).isEqualTo(reason);
        assertThat(handler("admin").tasks(number)).isEmpty();
    }
}
