package org.redress.platform.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SlowPasswordHashTest {

    private final SlowPasswordHash hash = new SlowPasswordHash();

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
    void one_guess_takes_long() {
        String stored = hash.encrypt("secret");
        hash.check("warm-up", stored);
        long started = System.nanoTime();

        hash.check("guess", stored);

        assertThat(Duration.ofNanos(System.nanoTime() - started)).isGreaterThan(Duration.ofMillis(50));
    }

    @Test
    void a_password_found_right_before_is_wrong_once_it_was_changed() {
        assertThat(hash.check("secret", hash.encrypt("secret"))).isTrue();

        String changed = hash.encrypt("another");

        assertThat(hash.check("secret", changed)).isFalse();
        assertThat(hash.check("another", changed)).isTrue();
    }
}
