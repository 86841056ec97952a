package org.redress.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.calendar.CalendarId;
import org.redress.calendar.DueTime;
import org.redress.calendar.TimeLimit;
import org.redress.complaint.ComplaintEvent;
import org.redress.complaint.ComplaintNumber;
import org.redress.deadlines.ClockClass;
import org.redress.deadlines.ClockLedger;
import org.redress.deadlines.ClockRule;
import org.redress.deadlines.Duty;
import org.redress.deadlines.upkeep.Reconciliations;
import org.redress.record.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.HttpClientErrorException;

/** ISO 10002 4.15: every date of a complaint is counted, explained, kept and watched, on the clocks of the calendar. */
@OwnProduct
@Import(ClocksTest.Time.class)
class ClocksTest extends WholeProduct {

    /** The Thursday before Good Friday. */
    private static final Instant THURSDAY = Instant.parse("2026-04-02T10:00:00Z");

    static final Turned CLOCK = new Turned();
    private static final ParameterizedTypeReference<List<Map<String, Object>>> LIST =
            new ParameterizedTypeReference<>() {};
    private static final Actor SOMEBODY = new Actor("handler");

    @Autowired
    private ClockLedger ledger;

    @Autowired
    private Reconciliations reconciliations;

    @Autowired
    private ManagementService management;

    @Autowired
    private RuntimeService runtime;

    @TestConfiguration
    static class Time {

        @Bean
        @Primary
        Clock turnedByHand() {
            return CLOCK;
        }
    }

    static final class Turned extends Clock {

        private volatile Instant now = THURSDAY;

        void turnTo(String moment) {
            now = Instant.parse(moment);
            ClockUtil.setCurrentTime(Date.from(now));
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }
    }

    @BeforeEach
    void on_the_thursday_before_good_friday() {
        CLOCK.turnTo(THURSDAY.toString());
    }

    @AfterAll
    static void today_again() {
        ClockUtil.reset();
    }

    @Test
    void several_clocks_run_at_once_and_say_why_their_dates_are_what_they_are() {
        ComplaintNumber number = complain();

        assertThat(clock(number, "INTERNAL-ACKNOWLEDGE")).containsEntry("state", "MET");
        Map<String, Object> assess = clock(number, "INTERNAL-ASSESS");
        assertThat(assess).containsEntry("state", "RUNNING").containsEntry("dueAt", "2026-04-06T23:59:59Z");
        assertThat(lines(assess))
                .anyMatch(line -> line.contains("2026-04-04 (Saturday)"))
                .last()
                .asString()
                .contains("2026-04-06");
        assertThat(types(assess)).containsExactly("STARTED");
    }

    @Test
    void the_priority_decides_which_promise_counts_and_tasks_carry_the_most_pressing_date() {
        ComplaintNumber number = complain();
        assertThat(task(number)).containsEntry("due", "2026-04-06T23:59:59.000+0000");

        assess(number);

        String priority = String.valueOf(file(number).get("priority"));
        Map<String, Object> respond = clock(number, "INTERNAL-RESPOND-" + priority);
        assertThat(clock(number, "INTERNAL-ASSESS")).containsEntry("state", "MET");
        assertThat(respond).containsEntry("state", "RUNNING").containsEntry("startedAt", THURSDAY.toString());
        assertThat(file(number).get("responseDueAt")).isEqualTo(respond.get("dueAt"));
        assertThat(Instant.parse((String) respond.get("dueAt")))
                .isEqualTo(instantOf(task(number).get("due")));
        assertThat(Instant.parse((String) respond.get("atRiskFrom")))
                .isEqualTo(instantOf(task(number).get("followUp")));
    }

    @Test
    void tasklist_lists_what_is_due_today_at_risk_and_overdue() {
        ComplaintNumber number = complain();
        String task = handler("handler").taskId(number, "Task_AssessComplaint");
        assertThat(listed("Due today")).doesNotContain(task);
        assertThat(listed("At risk")).doesNotContain(task);

        CLOCK.turnTo("2026-04-06T15:00:00Z");
        assertThat(listed("Due today")).contains(task);
        assertThat(listed("At risk")).contains(task);
        assertThat(listed("Overdue")).doesNotContain(task);

        CLOCK.turnTo("2026-04-07T00:00:00Z");
        assertThat(listed("Overdue")).contains(task);
        assertThat(listed("Due today")).doesNotContain(task);
        assertThat(listed("At risk")).doesNotContain(task);
    }

    @Test
    void only_what_may_be_paused_stands_still_and_what_it_lost_is_given_back() {
        ComplaintNumber number = complain();
        ledger.open(
                number,
                List.of(
                        rule("OURS", ClockClass.INTERNAL, 5, true, 0, Duty.NONE),
                        rule("LAW", ClockClass.LEGAL, 5, false, 0, Duty.NONE)));
        assertThat(clock(number, "OURS")).containsEntry("dueAt", "2026-04-13T22:59:59Z");

        ledger.pause(number, SOMEBODY, "we wait for the receipt");
        ledger.pause(number, SOMEBODY, "asked twice");

        assertThat(clock(number, "OURS")).containsEntry("state", "PAUSED");
        assertThat(timer(number, "OURS").isSuspended()).isTrue();
        assertThat(types(clock(number, "LAW"))).containsExactly("STARTED", "PAUSE_REFUSED");
        CLOCK.turnTo("2026-04-08T10:00:00Z");
        ledger.resume(number, SOMEBODY, "it came");

        Map<String, Object> ours = clock(number, "OURS");
        assertThat(ours).containsEntry("state", "RUNNING").containsEntry("dueAt", "2026-04-15T22:59:59Z");
        assertThat(types(ours)).containsExactly("STARTED", "PAUSED", "RESUMED");
        assertThat(lines(ours)).anyMatch(line -> line.contains("2 days given back"));
        assertThat(timer(number, "OURS").isSuspended()).isFalse();
        assertThat(clock(number, "LAW")).containsEntry("dueAt", "2026-04-13T22:59:59Z");
    }

    @Test
    void rules_of_two_places_count_each_on_its_own_calendar_from_the_day_an_agent_first_heard_of_it() {
        Map<?, ?> receipt = as("handler")
                .post()
                .uri("/api/v1/complaints")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of(
                        "complainant",
                        Map.of("name", "Kim", "phone", "+44 20 7946 0000"),
                        "subject",
                        "Late",
                        "description",
                        "It never came.",
                        "consent",
                        true,
                        "channel",
                        "PHONE",
                        "receivedAt",
                        "2026-03-31T09:00:00Z",
                        "regime",
                        Map.of("sector", "banking", "jurisdiction", "UK", "scheme", "payment services")))
                .retrieve()
                .body(Map.class);
        ComplaintNumber number = new ComplaintNumber(receipt.get("number").toString());

        ledger.open(number, List.of(rule("ENGLAND", "gb-eng"), rule("KOREA", "kr")));

        assertThat(clock(number, "ENGLAND"))
                .containsEntry("startedAt", "2026-03-31T09:00:00Z")
                .containsEntry("dueAt", "2026-04-09T22:59:59Z");
        assertThat(clock(number, "KOREA")).containsEntry("dueAt", "2026-04-07T14:59:59Z");
        assertThat(file(number).get("regime"))
                .isEqualTo(Map.of("sector", "banking", "jurisdiction", "UK", "scheme", "payment services"));
    }

    @Test
    void a_pause_inside_a_holiday_moves_nothing() {
        ComplaintNumber number = complain();
        ledger.open(number, List.of(rule("OURS", ClockClass.INTERNAL, 5, true, 0, Duty.NONE)));
        CLOCK.turnTo("2026-04-03T08:00:00Z");
        ledger.pause(number, SOMEBODY, "on Good Friday");

        CLOCK.turnTo("2026-04-06T20:00:00Z");
        ledger.resume(number, SOMEBODY, "still Easter Monday");

        assertThat(clock(number, "OURS")).containsEntry("dueAt", "2026-04-13T22:59:59Z");
    }

    @Test
    void an_extension_moves_date_and_timer_and_tells_the_complainant() throws InterruptedException {
        String address = aNewAddress();
        ComplaintNumber number = complain(Map.of("name", "Kim", "email", address), "It never came.");
        ledger.open(number, List.of(rule("LAW", ClockClass.LEGAL, 5, false, 5, Duty.NONE)));
        Date before = timer(number, "LAW").getDuedate();

        extend(number, "LAW", 5, "an expert is ill");

        Map<String, Object> law = clock(number, "LAW");
        assertThat(law).containsEntry("dueAt", "2026-04-20T22:59:59Z").containsEntry("extendableBy", 0);
        assertThat(types(law)).containsExactly("STARTED", "EXTENDED");
        assertThat(timer(number, "LAW").getDuedate()).isAfter(before);
        assertThat(mailbox(address).await("an expert is ill").words()).contains("20 April 2026");
    }

    @Test
    void an_extension_asked_for_too_late_or_too_much_is_refused_and_the_refusal_kept() {
        ComplaintNumber number = complain();
        ledger.open(number, List.of(rule("LAW", ClockClass.LEGAL, 5, false, 5, Duty.NONE)));

        assertThat(refusal(() -> extend(number, "LAW", 6, "much to do")))
                .contains("422")
                .contains("by 5 more at most");
        CLOCK.turnTo("2026-04-14T08:00:00Z");
        assertThat(refusal(() -> extend(number, "LAW", 1, "much to do")))
                .contains("422")
                .contains("before the due date");

        assertThat(types(clock(number, "LAW"))).contains("EXTENSION_REFUSED");
        assertThat(clock(number, "LAW")).containsEntry("dueAt", "2026-04-13T22:59:59Z");
    }

    @Test
    void time_that_was_up_while_nobody_looked_is_noticed_once_and_marked_late() throws InterruptedException {
        String address = aNewAddress();
        ComplaintNumber number = complain(Map.of("name", "Kim", "email", address), "It never came.");
        ledger.open(number, List.of(rule("LAW", ClockClass.LEGAL, 5, false, 0, Duty.LETTER)));
        assess(number);

        CLOCK.turnTo("2026-04-14T08:00:00Z");

        await().untilAsserted(() -> assertThat(clock(number, "LAW")).containsEntry("state", "BREACHED"));
        assertThat(types(clock(number, "LAW"))).containsExactly("STARTED", "BREACHED");
        assertThat(events(clock(number, "LAW")).get(1).get("reason")).asString().contains("noticed 9 h");
        handler("handler").complete(number, "Task_ExplainDelay", "so", Map.of("expectedAnswer", "2026-06-15"));
        assertThat(mailbox(address).await("15 June 2026").subject()).contains("takes longer");
    }

    @Test
    void an_answer_ends_the_clocks_and_everything_that_waited_for_them() {
        ComplaintNumber number = complain();
        ledger.open(number, List.of(rule("LAW", ClockClass.LEGAL, 5, false, 0, Duty.NONE)));
        assess(number);
        as("handler")
                .post()
                .uri("/api/v1/complaints/{number}/findings", number)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("issue", "delivery", "result", "UPHELD", "reason", "it was late"))
                .retrieve()
                .toBodilessEntity();
        handler("handler").complete(number, "Task_InvestigateComplaint", "checked", Map.of());
        handler("handler")
                .complete(
                        number,
                        "Task_DecideComplaint",
                        "reasoned",
                        Map.of("remedyKind", "NONE", "remedyCurrency", "EUR"));

        await().untilAsserted(() -> assertThat(clock(number, "LAW")).containsEntry("state", "MET"));
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number.value())
                        .processDefinitionKey("ClockProcess")
                        .count())
                .isZero();
        assertThat(file(number).get("responseDueAt")).isNull();
    }

    @Test
    void a_day_added_to_the_calendar_shows_first_what_would_move_and_then_moves_it() {
        ComplaintNumber number = complain();
        putCalendar("moving", List.of());
        ledger.open(number, List.of(rule("OURS", "moving")));
        assertThat(clock(number, "OURS")).containsEntry("dueAt", "2026-04-09T23:59:59Z");

        Map<?, ?> preview = as("owner")
                .post()
                .uri("/api/v1/calendars/moving/preview")
                .contentType(MediaType.APPLICATION_JSON)
                .body(calendar(List.of("2026-04-07")))
                .retrieve()
                .body(Map.class);
        assertThat(preview.get("moving")).isEqualTo(1);
        assertThat(((Map<?, ?>) ((List<?>) preview.get("moves")).get(0)).get("wouldBeDueAt"))
                .isEqualTo("2026-04-10T23:59:59Z");
        assertThat(clock(number, "OURS")).containsEntry("dueAt", "2026-04-09T23:59:59Z");

        putCalendar("moving", List.of("2026-04-07"));
        as("owner")
                .post()
                .uri("/api/v1/calendars/moving/recalculation")
                .retrieve()
                .toBodilessEntity();

        await().untilAsserted(() -> assertThat(clock(number, "OURS")).containsEntry("dueAt", "2026-04-10T23:59:59Z"));
        assertThat(types(clock(number, "OURS"))).containsExactly("STARTED", "RECALCULATED");
        assertThat(lines(clock(number, "OURS"))).anyMatch(line -> line.contains("Closed by decree"));
        Map<?, ?> progress = as("owner")
                .get()
                .uri("/api/v1/calendars/moving/recalculation")
                .retrieve()
                .body(Map.class);
        assertThat(progress.get("moved")).isEqualTo(1);
        assertThat(progress.get("done")).isEqualTo(1);
    }

    @Test
    void a_withdrawal_takes_a_task_away_that_carries_a_date_of_its_own() {
        ComplaintNumber number = complain();
        assess(number);
        as("handler")
                .post()
                .uri("/api/v1/complaints/{number}/findings", number)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("issue", "delivery", "result", "UPHELD", "reason", "it was late"))
                .retrieve()
                .toBodilessEntity();
        handler("handler").complete(number, "Task_InvestigateComplaint", "checked", Map.of());
        handler("handler")
                .complete(
                        number,
                        "Task_DecideComplaint",
                        "reasoned",
                        Map.of(
                                "remedyKind",
                                "REFUND",
                                "remedyAmount",
                                "50",
                                "remedyCurrency",
                                "EUR",
                                "remedyText",
                                "We refund 50 EUR."));
        for (String deed : List.of("answer", "withdrawal")) {
            as("handler")
                    .post()
                    .uri("/api/v1/complaints/{number}/" + deed, number)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body("answer".equals(deed) ? Map.of("answer", "accepted") : Map.of("reason", "settled"))
                    .retrieve()
                    .toBodilessEntity();
        }

        assertThat(file(number).get("status")).isEqualTo("WITHDRAWN");
        assertThat(task(number)).containsEntry("taskDefinitionKey", "Task_CarryOutRemedy");
        assertThat(clock(number, "INTERNAL-REMEDY")).containsEntry("state", "RUNNING");
    }

    @Test
    void a_reconciliation_finds_and_mends_whatever_ledger_and_engine_disagree_about() {
        ComplaintNumber number = complain();
        ledger.open(
                number,
                List.of(
                        rule("LOST", ClockClass.INTERNAL, 5, true, 0, Duty.NONE),
                        rule("ELSEWHERE", ClockClass.INTERNAL, 5, true, 0, Duty.NONE),
                        rule("HELD", ClockClass.INTERNAL, 5, true, 0, Duty.NONE),
                        rule("STUCK", ClockClass.INTERNAL, 5, true, 0, Duty.NONE)));
        reconciliations.run();
        Date right = timer(number, "ELSEWHERE").getDuedate();
        runtime.deleteProcessInstance(timer(number, "LOST").getProcessInstanceId(), "an accident");
        management.setJobDuedate(timer(number, "ELSEWHERE").getId(), Date.from(THURSDAY.plus(Duration.ofDays(90))));
        management.suspendJobById(timer(number, "HELD").getId());
        management.setJobRetries(timer(number, "STUCK").getId(), 0);
        String orphan = runtime.createMessageCorrelation("Msg_ClockStarted")
                .processInstanceBusinessKey(number.value())
                .setVariables(Map.of(
                        "clock",
                        clock(number, "LOST").get("id").toString(),
                        "clockClass",
                        "INTERNAL",
                        "clockShare",
                        0,
                        "remindersWanted",
                        true))
                .correlateStartMessage()
                .getId();

        Reconciliations.Report report = reconciliations.run();

        assertThat(report.repaired())
                .extracting(repair -> repair.finding().name())
                .containsExactlyInAnyOrder("NO_TIMER", "WRONG_DATE", "WRONGLY_HELD", "STUCK", "NO_CLOCK");
        assertThat(timer(number, "LOST")).isNotNull();
        assertThat(timer(number, "ELSEWHERE").getDuedate()).isEqualTo(right);
        assertThat(timer(number, "HELD").isSuspended()).isFalse();
        assertThat(timer(number, "STUCK").getRetries()).isPositive();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(orphan)
                        .count())
                .isZero();
        assertThat(reconciliations.run().repaired()).isEmpty();
    }

    @Test
    void an_old_complaint_taken_over_for_the_record_alarms_nobody() {
        String mapping = """
                source: old-%s
                reference: id
                receivedAt: {column: received, format: yyyy-MM-dd, zone: UTC}
                columns: {subject: [subject], description: [text]}
                language: en
                consent: true
                acknowledge: false
                reminders: true
                """.formatted(System.nanoTime());
        LinkedMultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        parts.add("mapping", file("mapping.yaml", mapping));
        parts.add("file", file("old.csv", "id,received,subject,text\n1,2020-01-07,Long ago,It was late\n"));
        Map<?, ?> result = as("handler")
                .post()
                .uri("/api/v1/imports")
                .body(parts)
                .retrieve()
                .body(Map.class);
        assertThat(result.get("imported")).isEqualTo(1);
        String number = found(as("handler"), "Long ago").get(0);

        assertThat(clock(new ComplaintNumber(number), "INTERNAL-ASSESS")).containsEntry("state", "BREACHED");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .processDefinitionKey("ClockProcess")
                        .count())
                .isZero();
    }

    private static ByteArrayResource file(String name, String content) {
        return new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return name;
            }
        };
    }

    /** Acknowledged as well: the mail has arrived. */
    private static ComplaintNumber complain() {
        ComplaintNumber number = complain(Map.of("name", "Kim", "email", aNewAddress()), "It never came.");
        await().until(() -> file(number).get("status"), "ACKNOWLEDGED"::equals);
        return number;
    }

    private static void assess(ComplaintNumber number) {
        handler("handler").assess(number);
    }

    private static ClockRule rule(
            String id, ClockClass clockClass, int days, boolean pausable, int maxExtension, Duty duty) {
        return new ClockRule(
                id,
                "Something in time",
                clockClass,
                TimeLimit.of(days, TimeLimit.Unit.BUSINESS_DAY).due(DueTime.END_OF_DAY),
                null,
                new CalendarId("gb-eng"),
                ComplaintEvent.RECEIVED,
                Set.of(ComplaintEvent.INFORMED),
                null,
                pausable,
                maxExtension,
                duty,
                75,
                "a law",
                "V");
    }

    private static ClockRule rule(String id, String calendar) {
        return new ClockRule(
                id,
                "Something in time",
                ClockClass.INTERNAL,
                TimeLimit.of(5, TimeLimit.Unit.BUSINESS_DAY),
                null,
                new CalendarId(calendar),
                ComplaintEvent.RECEIVED,
                Set.of(ComplaintEvent.INFORMED),
                null,
                true,
                0,
                Duty.NONE,
                75,
                null,
                null);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> clock(ComplaintNumber number, String rule) {
        Map<?, ?> clocks = as("handler")
                .get()
                .uri("/api/v1/complaints/{number}/clocks", number)
                .retrieve()
                .body(Map.class);
        return ((List<Map<String, Object>>) clocks.get("items"))
                .stream()
                        .filter(clock -> clock.get("rule").equals(rule))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no clock " + rule + " in " + clocks));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> events(Map<String, Object> clock) {
        return (List<Map<String, Object>>) clock.get("events");
    }

    private static List<Object> types(Map<String, Object> clock) {
        return events(clock).stream().map(event -> event.get("type")).toList();
    }

    @SuppressWarnings("unchecked")
    private static List<String> lines(Map<String, Object> clock) {
        return (List<String>) clock.get("why");
    }

    private static Map<String, Object> task(ComplaintNumber number) {
        return handler("handler").tasks(number).get(0);
    }

    /** The ids of the tasks in one of the lists of Tasklist. */
    private static List<String> listed(String filter) {
        List<Map<String, Object>> filters = as("handler")
                .get()
                .uri("/engine-rest/filter?name={name}&maxResults=1", filter)
                .retrieve()
                .body(LIST);
        List<Map<String, Object>> tasks = as("handler")
                .get()
                .uri(
                        "/engine-rest/filter/{id}/list?maxResults=100",
                        filters.get(0).get("id"))
                .retrieve()
                .body(LIST);
        return tasks.stream().map(task -> task.get("id").toString()).toList();
    }

    private static Instant instantOf(Object engineDate) {
        return Instant.parse(((String) engineDate).replace("+0000", "Z"));
    }

    private Job timer(ComplaintNumber number, String rule) {
        String id = clock(number, rule).get("id").toString();
        return runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .variableValueEquals("clock", id)
                .list()
                .stream()
                .flatMap(process -> management
                        .createJobQuery()
                        .processInstanceId(process.getId())
                        .activityId("Event_CheckpointReached")
                        .list()
                        .stream())
                .findFirst()
                .orElse(null);
    }

    private static void extend(ComplaintNumber number, String rule, int amount, String reason) {
        as("handler")
                .post()
                .uri(
                        "/api/v1/complaints/{number}/clocks/{id}/extension",
                        number,
                        clock(number, rule).get("id"))
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("amount", amount, "reason", reason))
                .retrieve()
                .toBodilessEntity();
    }

    private static String refusal(Runnable call) {
        try {
            call.run();
            return "nothing was refused";
        } catch (HttpClientErrorException e) {
            return e.getStatusCode() + " " + e.getResponseBodyAsString();
        }
    }

    private static Map<String, Object> calendar(List<String> closed) {
        return Map.of(
                "timeZone",
                "UTC",
                "weekends",
                List.of(Map.of("days", List.of("SATURDAY", "SUNDAY"))),
                "holidays",
                closed.stream()
                        .map(day -> Map.of("date", day, "name", "Closed by decree"))
                        .toList());
    }

    private static void putCalendar(String id, List<String> closed) {
        as("owner")
                .put()
                .uri("/api/v1/calendars/{id}", id)
                .header("If-Match", "*")
                .contentType(MediaType.APPLICATION_JSON)
                .body(calendar(closed))
                .retrieve()
                .toBodilessEntity();
    }
}
