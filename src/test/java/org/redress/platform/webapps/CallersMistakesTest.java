package org.redress.platform.webapps;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.BadRequestException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.junit.jupiter.api.Test;
import org.redress.contract.RuleRefused;

class CallersMistakesTest {

    private static final String DOOR = "org.camunda.bpm.engine.rest.sub.task.impl.TaskResourceImpl";
    private static final String COMMANDS = "org.camunda.bpm.engine.impl.interceptor.CommandExecutorImpl";
    private static final String GUARD = "org.redress.platform.engine.NotedTrouble";

    @Test
    void a_null_that_the_interface_reads_is_the_callers() {
        assertThat(status(at(
                        new NullPointerException("dto is null"),
                        "org.camunda.bpm.engine.rest.dto.AbstractQueryDto",
                        DOOR)))
                .isEqualTo(400);
    }

    @Test
    void what_the_engine_refuses_is_the_callers_and_told_in_its_words() {
        NullValueException refusal = at(
                new NullValueException("groupId is null"),
                "org.camunda.bpm.engine.impl.util.EnsureUtil",
                COMMANDS,
                GUARD,
                DOOR);

        assertThat(status(refusal)).isEqualTo(400);
        assertThat(status(new RestException(
                        jakarta.ws.rs.core.Response.Status.INTERNAL_SERVER_ERROR, refusal, "no group")))
                .isEqualTo(400);
    }

    @Test
    void what_a_step_or_the_engine_at_work_does_wrong_is_a_fault_of_the_server() {
        String step = "org.redress.resolution.process.RecordDecisionDelegate";

        assertThat(status(at(new NullPointerException(), step, COMMANDS, GUARD, DOOR)))
                .isEqualTo(500);
        assertThat(status(at(
                        new ProcessEngineException("no such task"),
                        "org.camunda.bpm.engine.impl.TaskServiceImpl",
                        step,
                        COMMANDS,
                        GUARD,
                        DOOR)))
                .isEqualTo(500);
        assertThat(status(at(
                        new NullPointerException(),
                        "org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity",
                        COMMANDS,
                        GUARD,
                        DOOR)))
                .isEqualTo(500);
        assertThat(status(new ProcessEngineException("database", new SQLException("away"))))
                .isEqualTo(500);
        assertThat(status(new OutOfMemoryError())).isEqualTo(500);
    }

    @Test
    void two_at_once_are_a_conflict() {
        assertThat(status(new OptimisticLockingException("updated by another transaction")))
                .isEqualTo(409);
    }

    @Test
    void the_engines_own_numbers_of_sentences_are_left_out() {
        ProcessEngineException refusal = at(
                new ProcessEngineException("ENGINE-13031 Cannot correlate a message 'Msg_X': No process definition"),
                "org.camunda.bpm.engine.impl.cmd.CorrelateMessageCmd",
                COMMANDS,
                GUARD,
                DOOR);

        try (var answer = new CallersMistakes().toResponse(refusal)) {
            assertThat(answer.getEntity())
                    .isInstanceOfSatisfying(
                            ExceptionDto.class,
                            told -> assertThat(told.getMessage())
                                    .isEqualTo("Cannot correlate a message 'Msg_X': No process definition"));
        }
    }

    @Test
    void what_a_rule_refuses_is_told_field_by_field() {
        RuleRefused refusal = new RuleRefused("remark", "is required");

        try (var answer = new CallersMistakes().toResponse(new BadRequestException("“Why?” is required", refusal))) {
            assertThat(answer.getStatus()).isEqualTo(400);
            assertThat(answer.getEntity()).isInstanceOfSatisfying(CallersMistakes.Refusal.class, told -> {
                assertThat(told.message()).isEqualTo("“Why?” is required");
                assertThat(told.errors()).isEqualTo(refusal.problems());
            });
        }
    }

    private static int status(Throwable failure) {
        try (var answer = new CallersMistakes().toResponse(failure)) {
            return answer.getStatus();
        }
    }

    private static <T extends Throwable> T at(T failure, String... classes) {
        failure.setStackTrace(Stream.of(classes)
                .map(name -> new StackTraceElement(name, "m", null, 1))
                .toArray(StackTraceElement[]::new));
        return failure;
    }
}
