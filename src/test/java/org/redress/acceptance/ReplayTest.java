package org.redress.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngines;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.complaint.ComplaintNumber;
import org.redress.models.ModelFile;
import org.redress.models.replay.DecisionReplay;
import org.redress.models.replay.ProcessReplay;
import org.redress.models.replay.Replay;
import org.redress.models.replay.UnreadableChange;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;

/** Process owners see what a change would have meant for real complaints, and nothing is changed by looking. */
@OwnProduct
@TestInstance(Lifecycle.PER_CLASS)
class ReplayTest extends WholeProduct {

    private static final List<String> TABLES = List.of(
            "act_re_procdef",
            "act_re_decision_def",
            "act_ge_bytearray",
            "act_ru_execution",
            "act_ru_task",
            "act_ru_job",
            "act_hi_procinst",
            "act_hi_actinst",
            "decision_question",
            "timeline_entry",
            "outbox_mail");

    @Autowired
    private Replay replay;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private ListableBeanFactory beans;

    private ComplaintNumber light;
    private ComplaintNumber moderate;
    private ComplaintNumber byPhone;
    private ComplaintNumber withdrawn;

    @BeforeAll
    void fourComplaintsGoTheirWays() {
        light = complain(Map.of("name", "Kim", "email", aNewAddress()), "The parcel came late.");
        close(light, "NONE");
        moderate = complain(Map.of("name", "Kim", "email", aNewAddress()), "The parcel came late and wet.");
        close(moderate, "MODERATE");
        byPhone = complainByPhone();
        handler("handler").complete(byPhone, "Task_SendByOtherMeans", "Called.", Map.of());
        withdrawn = complain(Map.of("name", "Kim", "email", aNewAddress()), "The parcel came late.");
        assess(withdrawn, "NONE");
        post(withdrawn, "withdrawal", Map.of("reason", "It is settled."));
        handler("handler").complete(withdrawn, "Task_CompleteClosingRecord", "because", Map.of());
    }

    @AfterEach
    void speakEnglishAgain() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void what_a_decision_was_asked_is_recorded_with_its_answer() {
        Map<String, Object> question = jdbc.queryForMap("""
            select version, inputs ->> 'harm' as harm, inputs -> 'peopleAffected' as people, outputs -> 0 ->> 'priority' as priority,
                   jsonb_exists(inputs, 'severityBand') as computed
              from decision_question where decision = 'determinePriority' and complaint_number = ?""", moderate.value());

        assertThat(question)
                .containsEntry("version", 1)
                .containsEntry("harm", "MODERATE")
                .containsEntry("computed", false);
        assertThat(question.get("people")).hasToString("1");
        assertThat(question.get("priority")).isEqualTo(file(moderate).get("priority"));
        assertThat(jdbc.queryForObject("select max(length(inputs::text)) from decision_question", Integer.class))
                .isLessThan(400);
        assertThat(jdbc.queryForObject(
                        "select count(*) from decision_question where inputs::text like '%parcel%'", Integer.class))
                .isZero();
    }

    @ParameterizedTest
    @MethodSource("decisionFiles")
    void an_unchanged_table_changes_nothing(Path file) {
        assertThat(replay.decisions(read(file), 100)).isNotEmpty().allSatisfy(decision -> {
            assertThat(decision.changed()).isEmpty();
            assertThat(decision.failures()).isEmpty();
            assertThat(decision.comparedWithRecord()).isFalse();
        });
    }

    @Test
    void a_raised_threshold_shows_the_complaints_it_would_have_moved() {
        ModelFile raised = changed(
                "processes/decisions/priority.dmn",
                "<text>[20..49]</text>",
                "<text>[30..49]</text>",
                "<text>&lt; 20</text>",
                "<text>&lt; 30</text>");

        List<DecisionReplay> replays = replay.decisions(raised, 100);

        assertThat(replays)
                .extracting(DecisionReplay::decision)
                .containsExactlyInAnyOrder("determinePriority", "severityBand", "severityPoints");
        DecisionReplay band = of(replays, "severityBand");
        assertThat(band.complaints()).isEqualTo(3);
        assertThat(band.outputs())
                .hasEntrySatisfying(
                        "severityBand", change -> assertThat(change.changed()).isEqualTo(1));
        assertThat(band.changed()).singleElement().satisfies(change -> {
            assertThat(change.complaint()).isEqualTo(moderate.value());
            assertThat(change.inputs()).containsEntry("harm", "MODERATE").containsEntry("peopleAffected", "1");
            assertThat(change.before()).containsExactly(Map.of("severityBand", "MEDIUM"));
            assertThat(change.after()).containsExactly(Map.of("severityBand", "LOW"));
        });
        assertThat(of(replays, "determinePriority").changed())
                .extracting(DecisionReplay.Changed::complaint)
                .containsExactly(moderate.value());
        assertThat(of(replays, "severityPoints").changed()).isEmpty();
        assertThat(replay.sentences(of(replays, "determinePriority")))
                .containsExactly("3 complaints: 1 would get another answer.", "Priority: 1 would change.");
    }

    @Test
    void a_shorter_clock_is_counted_as_lower() {
        ModelFile shorter = new ModelFile(
                "processes/decisions/clock-set.dmn",
                text("processes/decisions/clock-set.dmn")
                        .replaceFirst("(?s)(INTERNAL-RESPOND-P1.*?<text>)5(</text>)", "$13$2")
                        .getBytes(StandardCharsets.UTF_8));

        DecisionReplay clocks = replay.decisions(shorter, 100).get(0);

        assertThat(clocks.complaints()).isEqualTo(4);
        assertThat(clocks.outputs()).containsOnlyKeys("amount");
        assertThat(clocks.outputs().get("amount").lower()).isEqualTo(4);
        assertThat(clocks.outputs().get("amount").higher()).isZero();
        assertThat(replay.sentences(clocks))
                .last()
                .asString()
                .contains("4 would change, 4 to a lower value, 0 to a higher one");
        LocaleContextHolder.setLocale(Locale.KOREAN);
        assertThat(replay.sentences(clocks)).first().asString().contains("불만 4건");
    }

    @Test
    void a_new_column_is_a_failure_where_its_input_was_not_recorded() {
        ModelFile asksMore =
                changed("processes/decisions/routing.dmn", "<text>language</text>", "<text>shoeSize</text>");

        DecisionReplay routing = of(replay.decisions(asksMore, 100), "routeComplaint");

        assertThat(routing.changed()).isEmpty();
        assertThat(routing.failures())
                .hasSize(4)
                .allSatisfy(failure -> assertThat(failure.reason()).contains("shoeSize"));
    }

    @Test
    void two_rows_that_fit_at_once_are_a_failure_and_no_exception() {
        ModelFile overlapping =
                changed("processes/decisions/priority.dmn", "<text>[20..49]</text>", "<text>[0..49]</text>");

        DecisionReplay band = of(replay.decisions(overlapping, 100), "severityBand");

        assertThat(band.failures())
                .extracting(DecisionReplay.Failure::complaint)
                .containsExactlyInAnyOrder(light.value(), withdrawn.value());
    }

    @Test
    void a_decision_nobody_uses_yet_is_compared_with_nothing_and_other_languages_do_not_run() {
        ModelFile unused = changed("processes/decisions/checkpoint.dmn", "determineCheckpoint", "determineOther");
        ModelFile hostile = changed(
                "processes/decisions/routing.dmn",
                "<inputExpression ",
                "<inputExpression expressionLanguage=\"juel\" ",
                "<text>category</text>",
                "<text>${''.getClass()}</text>");

        assertThat(replay.decisions(unused, 100)).singleElement().satisfies(decision -> {
            assertThat(decision.complaints()).isZero();
            assertThat(decision.comparedWithRecord()).isTrue();
        });
        assertThat(of(replay.decisions(hostile, 100), "routeComplaint").failures())
                .hasSize(4);
        assertThatThrownBy(() -> replay.decisions(new ModelFile("x.dmn", new byte[] {1}), 10))
                .isInstanceOf(UnreadableChange.class);
    }

    @ParameterizedTest
    @MethodSource("processFiles")
    void an_unchanged_process_lets_every_path_through(Path file) {
        ProcessReplay walked = replay.process(read(file), 100);

        assertThat(walked.stopped()).isEmpty();
        assertThat(walked.complete()).isEqualTo(walked.paths());
        assertThat(walked.visits()).isEqualTo(recordedVisits(walked.process()));
    }

    @Test
    void the_complaints_of_this_test_left_paths_to_walk() {
        assertThat(replay.process(read(Path.of("processes/complaint-handling.bpmn")), 100)
                        .paths())
                .isEqualTo(3);
        assertThat(replay.process(read(Path.of("processes/outcome.bpmn")), 100).paths())
                .isEqualTo(2);
        assertThat(replay.process(read(Path.of("processes/receipt-and-acknowledgement.bpmn")), 100)
                        .paths())
                .isEqualTo(4);
        assertThat(replay.process(read(Path.of("processes/receipt-and-acknowledgement.bpmn")), 2)
                        .paths())
                .isEqualTo(2);
        assertThat(replay.process(read(Path.of("processes/clock.bpmn")), 100).paths())
                .isPositive();
    }

    @Test
    void a_new_step_is_passed_by_every_path() {
        ModelFile longer = changed(
                "processes/initial-assessment.bpmn",
                "targetRef=\"Task_AssessComplaint\"",
                "targetRef=\"Task_AskForDocuments\"",
                "</bpmn:process>",
                """
                <bpmn:userTask id="Task_AskForDocuments" name="Ask for documents" camunda:assignee="${somebody}" />
                <bpmn:scriptTask id="Task_Script" scriptFormat="javascript">
                  <bpmn:script>java.lang.System.exit(1)</bpmn:script>
                </bpmn:scriptTask>
                <bpmn:sequenceFlow id="Flow_New1" sourceRef="Task_AskForDocuments" targetRef="Task_Script" />
                <bpmn:sequenceFlow id="Flow_New2" sourceRef="Task_Script" targetRef="Task_AssessComplaint" />
                </bpmn:process>""");

        ProcessReplay walked = replay.process(longer, 100);

        assertThat(walked.stopped()).isEmpty();
        assertThat(walked.complete()).isEqualTo(3);
        assertThat(walked.visits())
                .containsEntry("Task_AskForDocuments", 3)
                .containsEntry("Task_Script", 3)
                .containsEntry("Task_AssessComplaint", 3);
        assertThat(replay.sentences(walked))
                .containsExactly("3 recorded paths: 3 would come to an end, 0 would stop on the way.");
    }

    @Test
    void a_new_gateway_takes_the_way_that_leads_back_to_the_path() {
        ModelFile branching = changed(
                "processes/initial-assessment.bpmn",
                "targetRef=\"Task_AssessComplaint\"",
                "targetRef=\"Gateway_New\"",
                "</bpmn:process>",
                """
                <bpmn:exclusiveGateway id="Gateway_New" default="Flow_Short" />
                <bpmn:sequenceFlow id="Flow_Short" sourceRef="Gateway_New" targetRef="EndEvent_New" />
                <bpmn:sequenceFlow id="Flow_Back" sourceRef="Gateway_New" targetRef="Task_AssessComplaint">
                  <bpmn:conditionExpression>${unheardOf}</bpmn:conditionExpression>
                </bpmn:sequenceFlow>
                <bpmn:endEvent id="EndEvent_New" />
                </bpmn:process>""");

        ProcessReplay walked = replay.process(branching, 100);

        assertThat(walked.complete()).isEqualTo(3);
        assertThat(walked.visits())
                .containsEntry("Gateway_New", 3)
                .containsEntry("Task_AssessComplaint", 3)
                .doesNotContainKey("EndEvent_New");
    }

    @Test
    void a_path_whose_branch_was_removed_stops_at_the_gateway() {
        ModelFile withoutBranch = new ModelFile(
                "processes/complaint-handling.bpmn",
                text("processes/complaint-handling.bpmn")
                        .replaceAll("<bpmn:sequenceFlow id=\"Flow_IsInScope_Yes\"[^>]*/>", "")
                        .replace(" default=\"Flow_IsInScope_Yes\"", "")
                        .getBytes(StandardCharsets.UTF_8));

        ProcessReplay walked = replay.process(withoutBranch, 100);

        assertThat(walked.stopped())
                .filteredOn(stop -> stop.complaint().equals(light.value())
                        || stop.complaint().equals(moderate.value()))
                .hasSize(2)
                .allSatisfy(stop -> {
                    assertThat(stop.activity()).isEqualTo("Gateway_IsInScope");
                    assertThat(stop.reason()).contains("In scope?");
                });
    }

    @Test
    void work_that_the_changed_process_leaves_out_is_named() {
        ModelFile shortCut = changed(
                "processes/initial-assessment.bpmn",
                "targetRef=\"Task_AssessComplaint\"",
                "targetRef=\"EndEvent_ComplaintAssessed\"");

        assertThat(replay.process(shortCut, 100).stopped())
                .hasSize(3)
                .allSatisfy(stop -> assertThat(stop.activityName()).isEqualTo("Assess complaint"));
    }

    @Test
    void a_wait_that_nothing_ends_stops_the_path() {
        String withoutWithdrawal = text("processes/complaint-handling.bpmn")
                .replaceAll("(?s)<bpmn:subProcess id=\"EventSubProcess_ComplaintWithdrawn\".*?</bpmn:subProcess>", "");

        ProcessReplay walked =
                replay.process(new ModelFile("x.bpmn", withoutWithdrawal.getBytes(StandardCharsets.UTF_8)), 100);

        assertThat(walked.stopped()).singleElement().satisfies(stop -> {
            assertThat(stop.complaint()).isEqualTo(withdrawn.value());
            assertThat(stop.activity()).isEqualTo("Call_InvestigateComplaint");
            assertThat(stop.reason()).contains("for ever");
        });
    }

    @Test
    void a_loop_without_a_way_out_stops() {
        ModelFile endless = changed(
                "processes/initial-assessment.bpmn",
                "sourceRef=\"Task_SetPriority\" targetRef=\"Gateway_IsImmediateActionNeeded\"",
                "sourceRef=\"Task_SetPriority\" targetRef=\"Task_RecordAssessment\"");

        assertThat(replay.process(endless, 100).stopped())
                .hasSize(3)
                .allSatisfy(stop -> assertThat(stop.reason()).contains("500 steps", "loop"));
    }

    @Test
    void what_is_no_process_is_refused() {
        ModelFile broken =
                changed("processes/closing.bpmn", "targetRef=\"Task_PrepareClosing\"", "targetRef=\"Task_OfNobody\"");

        assertThatThrownBy(() -> replay.process(broken, 10)).isInstanceOf(UnreadableChange.class);
        assertThatThrownBy(() -> replay.process(new ModelFile("x.bpmn", "no".getBytes(StandardCharsets.UTF_8)), 10))
                .isInstanceOf(UnreadableChange.class);
    }

    @Test
    void looking_changes_nothing() {
        List<Long> before = counts();

        replay.process(read(Path.of("processes/complaint-handling.bpmn")), 100);
        replay.decisions(read(Path.of("processes/decisions/priority.dmn")), 100);

        assertThat(counts()).isEqualTo(before);
        assertThat(ProcessEngines.getProcessEngines().keySet()).noneMatch(name -> name.startsWith("rehearsal"));
    }

    @Test
    void the_memory_of_the_throw_away_engine_is_no_database_of_the_house() throws SQLException {
        assertThat(beans.getBeansOfType(DataSource.class)).hasSize(1);
        assertThat(beans.getBeanNamesForType(ServletRegistrationBean.class))
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).contains("h2"));
        try (var connection = beans.getBean(DataSource.class).getConnection()) {
            assertThat(connection.getMetaData().getDatabaseProductName()).isEqualTo("PostgreSQL");
        }
    }

    private List<Long> counts() {
        return TABLES.stream()
                .map(table -> jdbc.queryForObject("select count(*) from " + table, Long.class))
                .toList();
    }

    private Map<String, Integer> recordedVisits(String process) {
        Map<String, Integer> visits = new HashMap<>();
        jdbc.query(
                """
            select a.act_id_, count(*) from act_hi_actinst a join act_hi_procinst p on p.id_ = a.proc_inst_id_
             where p.proc_def_key_ = ? and p.state_ = 'COMPLETED' group by a.act_id_""",
                row -> {
                    visits.put(row.getString(1), row.getInt(2));
                },
                process);
        return visits;
    }

    private static Stream<Path> decisionFiles() throws IOException {
        return files("processes/decisions");
    }

    private static Stream<Path> processFiles() throws IOException {
        return files("processes");
    }

    private static Stream<Path> files(String directory) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(directory))) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        }
    }

    private static ModelFile changed(String file, String... replacements) {
        String text = text(file);
        for (int i = 0; i < replacements.length; i += 2) {
            assertThat(text).contains(replacements[i]);
            text = text.replace(replacements[i], replacements[i + 1]);
        }
        return new ModelFile(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private static ModelFile read(Path file) {
        return new ModelFile(file.toString(), text(file.toString()).getBytes(StandardCharsets.UTF_8));
    }

    private static String text(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DecisionReplay of(List<DecisionReplay> replays, String decision) {
        return replays.stream()
                .filter(replay -> replay.decision().equals(decision))
                .findFirst()
                .orElseThrow();
    }

    private static void close(ComplaintNumber number, String harm) {
        assess(number, harm);
        post(number, "findings", Map.of("issue", "Parcel", "result", "UPHELD", "reason", "The log."));
        handler("handler").complete(number, "Task_InvestigateComplaint", "because", Map.of());
        handler("handler")
                .complete(
                        number,
                        "Task_DecideComplaint",
                        "because",
                        Map.of("remedyKind", "NONE", "remedyCurrency", "EUR"));
        post(number, "answer", Map.of("answer", "accepted"));
        handler("handler").complete(number, "Task_CompleteClosingRecord", "because", Map.of());
        assertThat(file(number).get("status")).isEqualTo("CLOSED");
    }

    private static void assess(ComplaintNumber number, String harm) {
        Map<String, Object> facts = new HashMap<>(Map.of(
                "scope",
                "yes",
                "safetyImplication",
                "NONE",
                "immediateActionNeed",
                "no",
                "immediateActionPossible",
                "no",
                "harm",
                harm,
                "vulnerable",
                false,
                "outsideInterest",
                false,
                "recurrences",
                "0",
                "complexity",
                "LOW"));
        handler("handler").complete(number, "Task_AssessComplaint", "because", facts);
    }

    private static ComplaintNumber complainByPhone() {
        Map<String, Object> body = Map.of(
                "complainant",
                Map.of("name", "Kim", "phone", "+49 30 1234567"),
                "subject",
                "Parcel",
                "description",
                "The parcel came late.",
                "consent",
                true,
                "channel",
                "PHONE");
        Map<?, ?> receipt = as("handler")
                .post()
                .uri("/api/v1/complaints")
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .body(Map.class);
        return new ComplaintNumber(String.valueOf(receipt.get("number")));
    }

    private static void post(ComplaintNumber number, String what, Map<String, Object> body) {
        as("handler")
                .post()
                .uri("/api/v1/complaints/{number}/" + what, number)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toBodilessEntity();
    }
}
