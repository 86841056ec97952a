package org.redress.correspondence.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Base64;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.redress.TestPostgres;
import org.redress.complaint.ComplaintNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.env.MockEnvironment;

class PersonalLinksTest {

    private static final ComplaintNumber NUMBER = ComplaintNumber.of(2026, 1);
    private static final ComplaintNumber OTHER = ComplaintNumber.of(2026, 2);
    private static final String SECRET = "a secret of more than thirty-two characters";

    private static DriverManagerDataSource database;

    @BeforeAll
    static void database() {
        database = new DriverManagerDataSource(TestPostgres.migratedDatabase());
    }

    @Test
    void opens_only_what_the_link_was_made_for() {
        PersonalLinks links = links(SECRET, new MockEnvironment());
        String tracking = tokenOf(links.tracking(NUMBER));
        String answer = tokenOf(links.answer(NUMBER));

        assertThat(links.opensTracking(NUMBER, tracking)).isTrue();
        assertThat(links.opensAnswer(NUMBER, answer)).isTrue();
        assertThat(links.opensAnswer(NUMBER, tracking)).isFalse();
        assertThat(links.opensTracking(NUMBER, answer)).isFalse();
        assertThat(links.opensTracking(OTHER, tracking)).isFalse();
        assertThat(links.opensTracking(NUMBER, null)).isFalse();
        assertThat(links.opensTracking(NUMBER, "")).isFalse();
        assertThat(links.opensTracking(NUMBER, tracking.substring(1))).isFalse();
        assertThat(links.opensTracking(NUMBER, tracking + "=")).isFalse();
        assertThat(links.opensTracking(NUMBER, "\uD55C\uAE00")).isFalse();
    }

    @Test
    void has_tokens_that_nobody_guesses_and_every_url_can_carry() {
        String token = tokenOf(links(SECRET, new MockEnvironment()).tracking(NUMBER));

        assertThat(Base64.getUrlDecoder().decode(token)).hasSize(32);
        assertThat(token).matches("[A-Za-z0-9_-]{43}");
    }

    @Test
    void stands_on_the_public_address_and_else_on_this_machine() {
        var environment = new MockEnvironment();
        PersonalLinks links = links(SECRET, environment);

        assertThat(links.tracking(NUMBER)).startsWith("http://localhost:8080/track/" + NUMBER + "/");
        environment.setProperty("server.port", "0");
        environment.setProperty("local.server.port", "43210");
        assertThat(links.answer(NUMBER)).startsWith("http://localhost:43210/answer/" + NUMBER + "/");
        environment.setProperty("redress.public-url", "https://complaints.example.org/");
        assertThat(links.answer(NUMBER)).startsWith("https://complaints.example.org/answer/" + NUMBER + "/");
    }

    @Test
    void refuses_a_public_address_that_is_none() {
        for (String wrong : new String[] {"complaints.example.org", "javascript:alert(1)", "https://"}) {
            var environment = new MockEnvironment().withProperty("redress.public-url", wrong);
            assertThatThrownBy(() -> links(SECRET, environment)).hasMessageContaining("redress.public-url");
        }
    }

    @Test
    void keeps_its_own_secret_across_restarts_when_none_is_given() {
        String before = links("", new MockEnvironment()).tracking(NUMBER);
        String after = links("", new MockEnvironment()).tracking(NUMBER);

        assertThat(after).isEqualTo(before);
        assertThat(before).isNotEqualTo(links(SECRET, new MockEnvironment()).tracking(NUMBER));
        assertThat(JdbcClient.create(database)
                        .sql("select count(*) from link_secret")
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void refuses_a_secret_that_is_too_short() {
        assertThatThrownBy(() -> links("changeme", new MockEnvironment())).hasMessageContaining("redress.link-secret");
    }

    private static PersonalLinks links(String secret, MockEnvironment environment) {
        return new PersonalLinks(new LinkSecret(secret, JdbcClient.create(database), Clock.systemUTC()), environment);
    }

    private static String tokenOf(String link) {
        return link.substring(link.lastIndexOf('/') + 1);
    }
}
