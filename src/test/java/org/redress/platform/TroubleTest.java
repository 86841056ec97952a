package org.redress.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TroubleTest {

    @ParameterizedTest
    @CsvSource({
        "08001,503",
        "08006,503",
        "57P01,503",
        "57P03,503",
        "53300,503",
        "57014,503",
        "25006,503",
        "53100,507",
        "22021,400"
    })
    void what_the_database_says_has_a_status_of_its_own(String code, int status) {
        RuntimeException failure =
                new IllegalStateException(new RuntimeException(new SQLException("said in its own words", code)));

        assertThat(Trouble.in(failure)).hasValueSatisfying(refusal -> {
            assertThat(refusal.status()).isEqualTo(status);
            assertThat(refusal.detail()).doesNotContain("own words");
            assertThat(refusal.seconds() > 0).isEqualTo(status != 400);
        });
    }

    @Test
    void no_connection_and_no_room_on_the_disk_are_trouble_too() {
        assertThat(Trouble.in(new SQLTransientConnectionException("timed out")))
                .map(Refusal::status)
                .hasValue(503);
        assertThat(Trouble.in(new SQLException("Connection is closed")))
                .map(Refusal::status)
                .hasValue(503);
        assertThat(Trouble.in(new IOException("No space left on device")))
                .map(Refusal::status)
                .hasValue(507);
    }

    @ParameterizedTest
    @CsvSource({"23505", "42601", "40001", "XX000"})
    void a_mistake_of_ours_stays_one(String code) {
        assertThat(Trouble.in(new SQLException("broken", code))).isEmpty();
        assertThat(Trouble.in(new SQLException("broken"))).isEmpty();
    }
}
