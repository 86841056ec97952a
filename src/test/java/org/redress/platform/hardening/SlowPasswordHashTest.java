package org.redress.platform.hardening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.platform.StartRefused;
import org.springframework.mock.env.MockEnvironment;

class SlowPasswordHashTest {

    private final SlowPasswordHash hash = new SlowPasswordHash(4);

    @Test
    void equal_passwords_have_different_hashes_that_both_match() {
        String first = hash.encrypt("secret-and-salt");
        String second = hash.encrypt("secret-and-salt");

        assertThat(first).isNotEqualTo(second);
        assertThat(hash.check("secret-and-salt", first)).isTrue();
        assertThat(hash.check("secret-and-salt", second)).isTrue();
        assertThat(hash.check("other-and-salt", first)).isFalse();
    }

    @Test
    void every_character_of_a_long_password_and_its_salt_counts() {
        String stored = hash.encrypt("x".repeat(100) + "salt");

        assertThat(hash.check("x".repeat(100) + "pepper", stored)).isFalse();
        assertThat(hash.check("x".repeat(99) + "y" + "salt", stored)).isFalse();
    }

    @Test
    void nobody_is_compared_with_as_much_work_as_somebody() {
        String ofNobody = new SlowPasswordHash(10).ofNobody();

        assertThat(ofNobody).startsWith("{bcrypt}$2a$10$").isNotEqualTo(hash.ofNobody());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {"none, none, 10", "10, none, 10", "16, none, 16", "4, trial, 4", "none, trial, 10"})
    void the_work_of_a_guess_can_be_raised_and_is_less_in_a_trial_only(String cost, String profile, int expected) {
        assertThat(PasswordCost.of(environment(cost, profile))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {"9, none", "17, none", "3, trial", "-1, trial", "4, production"})
    void a_guess_that_is_too_cheap_or_too_dear_refuses_the_start(String cost, String profile) {
        assertThatThrownBy(() -> PasswordCost.of(environment(cost, profile)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("redress.access.password-cost is " + cost);
    }

    private static MockEnvironment environment(String cost, String profile) {
        MockEnvironment environment = new MockEnvironment();
        if (cost != null) {
            environment.setProperty("redress.access.password-cost", cost);
        }
        if (profile != null) {
            environment.setActiveProfiles(profile);
        }
        return environment;
    }

    @Test
    void a_password_found_right_before_is_wrong_once_it_was_changed() {
        assertThat(hash.check("secret", hash.encrypt("secret"))).isTrue();

        String changed = hash.encrypt("another");

        assertThat(hash.check("secret", changed)).isFalse();
        assertThat(hash.check("another", changed)).isTrue();
    }
}
