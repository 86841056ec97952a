package org.redress.platform.hardening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.ObjectValue;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.SharedStart;
import org.redress.access.Staff;
import org.redress.access.StaffGroup;
import org.redress.platform.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The engine's open defaults, each closed. */
@SharedStart
class HardeningTest {

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @Autowired
    private IdentityService identities;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcTemplate database;

    @AfterEach
    void logOut() {
        identities.clearAuthentication();
    }

    @Test
    void settings_that_were_meant_have_arrived() {
        assertThat(engine.isAuthorizationEnabled()).isTrue();
        assertThat(engine.isEnableHistoricInstancePermissions()).isTrue();
        assertThat(engine.isEnforceHistoryTimeToLive()).isTrue();
        assertThat(engine.isEnableExpressionsInAdhocQueries()).isFalse();
        assertThat(engine.getHistoryLevel().getName()).isEqualTo("activity");
        assertThat(engine.getDefaultSerializationFormat()).isEqualTo("application/json");
        assertThat(engine.getFailedJobRetryTimeCycle()).isEqualTo("PT30S,PT2M,PT10M,PT1H,PT4H");
        assertThat(engine.getJobExecutor().getLockTimeInMillis()).isEqualTo(60_000);
        assertThat(engine.getJobExecutor().getMaxWait()).isEqualTo(5_000);
        assertThat(engine.isJobExecutorPreferTimerJobs()).isTrue();
        assertThat(engine.isJobExecutorAcquireByDueDate()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript", "juel", "feel", "groovy", "python"})
    void a_script_does_not_run_in_any_language(String language) {
        assertThatThrownBy(() -> engine.getCommandExecutorTxRequired()
                        .execute(context -> engine.getScriptingEngines().getScriptEngineForLanguage(language)))
                .hasMessageContaining("scripting engine");
    }

    @Test
    void a_weak_password_is_refused() {
        User user = identities.newUser("weak");
        user.setPassword("weak");

        assertThatThrownBy(() -> identities.saveUser(user)).isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void passwords_are_stored_slowly_hashed() {
        List<String> hashes = database.queryForList("select pwd_ from act_id_user", String.class);

        assertThat(hashes).isNotEmpty().allMatch(hash -> hash.startsWith("{bcrypt}"));
    }

    @Test
    void guessing_does_not_lock_the_account_of_its_owner() {
        for (int i = 0; i < 12; i++) {
            identities.checkPassword("admin", "wrong");
        }

        assertThat(identities.checkPassword("admin", TestDatabase.ADMIN_PASSWORD))
                .isTrue();
    }

    @Test
    void nobody_lists_without_end() {
        identities.setAuthentication("admin", List.of("admins"));

        assertThatThrownBy(() -> tasks.createTaskQuery().list()).isInstanceOf(BadUserRequestException.class);
        assertThat(tasks.createTaskQuery().listPage(0, 2000)).isNotNull();
    }

    @Test
    void java_objects_are_neither_taken_nor_kept_as_such() {
        var foreign = Variables.serializedObjectValue("rO0ABXVyABNbTGphdmE=")
                .serializationDataFormat("application/x-java-serialized-object")
                .objectTypeName("java.lang.Object")
                .create();
        var model = Bpmn.createExecutableProcess("Objects")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask()
                .camundaCandidateGroups("complaint-handlers")
                .endEvent()
                .done();
        String deployment = repository
                .createDeployment()
                .addModelInstance("objects.bpmn", model)
                .deploy()
                .getId();

        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("Objects", Variables.putValue("x", foreign)))
                .isInstanceOf(ProcessEngineException.class);
        String instance = runtime.startProcessInstanceByKey(
                        "Objects", Variables.putValue("list", new ArrayList<>(List.of("a"))))
                .getId();
        assertThat(runtime.<ObjectValue>getVariableTyped(instance, "list", false)
                        .getSerializationDataFormat())
                .isEqualTo("application/json");
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void a_model_without_time_to_live_is_refused() {
        var model = Bpmn.createExecutableProcess("Forever")
                .camundaHistoryTimeToLive(null)
                .startEvent()
                .endEvent()
                .done();

        assertThatThrownBy(() -> repository
                        .createDeployment()
                        .addModelInstance("forever.bpmn", model)
                        .deploy())
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void what_the_engine_remembers_is_removed_in_quiet_hours() {
        assertThat(engine.getHistoryCleanupBatchWindowStartTime()).isEqualTo("01:00");
        assertThat(engine.getHistoryCleanupBatchWindowEndTime()).isEqualTo("05:00");
        assertThat(engine.getBatchOperationHistoryTimeToLive()).isEqualTo("P1825D");
        assertThat(engine.getHistoryService().findHistoryCleanupJobs())
                .isNotEmpty()
                .allSatisfy(job -> assertThat(job.getDuedate()).isAfter(new Date()));
        assertThat(repository.createProcessDefinitionQuery().list())
                .isNotEmpty()
                .allSatisfy(process -> assertThat(process.getHistoryTimeToLive())
                        .as(process.getKey())
                        .isNotNull());
        assertThat(repository.createDecisionDefinitionQuery().list())
                .isNotEmpty()
                .allSatisfy(decision -> assertThat(decision.getHistoryTimeToLive())
                        .as(decision.getKey())
                        .isNotNull());
    }

    @Test
    void what_people_do_is_on_record_without_their_words_and_goes_after_some_years() {
        String instance = aWaitingProcess();
        String task = tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
        identities.setAuthentication("admin", List.of("admins"));
        tasks.setAssignee(task, new Staff(identities).hire("recorded-handler", StaffGroup.COMPLAINT_HANDLERS));
        runtime.createProcessInstanceModification(instance)
                .cancelAllForActivity("Waiting")
                .startBeforeActivity("Waiting")
                .setAnnotation("Words of Kim")
                .execute(false, false);
        User user = identities.newUser("recorded");
        user.setPassword("Correct-horse-9");
        identities.saveUser(user);
        identities.clearAuthentication();

        List<UserOperationLogEntry> log = engine.getHistoryService()
                .createUserOperationLogQuery()
                .userId("admin")
                .list();
        assertThat(log)
                .extracting(UserOperationLogEntry::getOperationType)
                .contains("Assign", "ModifyProcessInstance", "Create");
        assertThat(log).allSatisfy(entry -> assertThat(entry.getAnnotation()).isNull());
        assertThat(log)
                .filteredOn(entry -> "User".equals(entry.getEntityType()))
                .isNotEmpty()
                .allSatisfy(entry ->
                        assertThat(entry.getRemovalTime()).isAfter(Instant.now().plus(1800, ChronoUnit.DAYS)));
        tasks.complete(tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId());
        assertThat(engine.getHistoryService()
                        .createUserOperationLogQuery()
                        .processInstanceId(instance)
                        .list())
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.getRemovalTime()).isNotNull());
        identities.deleteUser("recorded");
    }

    @Test
    void what_the_house_does_itself_leaves_no_line_in_that_record() {
        long before = engine.getHistoryService().createUserOperationLogQuery().count();

        String instance = aWaitingProcess();
        tasks.complete(tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId());

        assertThat(engine.getHistoryService().createUserOperationLogQuery().count())
                .isEqualTo(before);
    }

    private String aWaitingProcess() {
        var model = Bpmn.createExecutableProcess("Recorded")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask("Waiting")
                .camundaCandidateGroups("complaint-handlers")
                .endEvent()
                .done();
        repository
                .createDeployment()
                .enableDuplicateFiltering(true)
                .name("recorded")
                .addModelInstance("recorded.bpmn", model)
                .deploy();
        return runtime.startProcessInstanceByKey("Recorded").getId();
    }

    @Test
    void no_class_is_read_back_because_a_caller_names_it() {
        assertThat(engine.isDeserializationTypeValidationEnabled()).isTrue();
        assertThat(List.of(
                        "org.example.Arsonist", "java.lang.ProcessBuilder", "java.util.HashMap", "java.io.FileWriter"))
                .noneMatch(engine.getDeserializationTypeValidator()::validate);
        assertThat(List.of("object", "json", "xml", "file", "bytes"))
                .allSatisfy(type -> assertThat(engine.getValueTypeResolver().typeForName(type))
                        .as(type)
                        .isNull());
    }

    @Test
    void no_xml_reader_of_this_program_fetches_a_document_type() {
        assertThat(System.getProperty("javax.xml.accessExternalDTD")).isEmpty();
        assertThat(System.getProperty("javax.xml.accessExternalSchema")).isEqualTo("file,nested");
    }

    @Test
    void jobs_are_found_by_due_date_without_reading_all() {
        assertThat(database.queryForList(
                        "select indexname from pg_indexes where tablename = 'act_ru_job'", String.class))
                .contains("redress_job_duedate");
    }
}
