package org.redress.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.ConcurrencyFailureException;

class OvertakenTest {

    @ParameterizedTest
    @ValueSource(strings = {"23505", "40P01", "40001", "55P03"})
    void by_what_the_database_says_however_deep(String state) {
        assertThat(Overtaken.by(new IllegalStateException(new SQLException("somebody was first", state))))
                .isTrue();
    }

    @Test
    void by_what_the_engine_and_spring_say() {
        assertThat(Overtaken.by(new OptimisticLockingException("first"))).isTrue();
        assertThat(Overtaken.by(new ConcurrencyFailureException("first"))).isTrue();
    }

    @Test
    void not_by_a_connection_that_broke_before_the_database_named_a_reason() {
        assertThat(Overtaken.by(new IllegalStateException(new SQLException("broken"))))
                .isFalse();
        assertThat(Overtaken.by(new IllegalStateException(new SQLException("ended", "57P01"))))
                .isFalse();
    }
}
