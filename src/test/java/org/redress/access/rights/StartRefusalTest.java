package org.redress.access.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.RedressApplication;
import org.redress.TestPostgres;
import org.redress.access.StaffGroup;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Production does not start in a state in which strangers could log in; the operator reads why and what to do. Each refused
 * start is a process of its own, as an operator starts it.
 */
@Tag("own-start")
class StartRefusalTest {

    private static final String STRONG = "--redress.admin.password=Quiet-harbour-27";

    private static final String WITH_ACCOUNTS_OF_A_TRIAL = TestPostgres.newDatabase();
    private static String withoutAccounts;

    @TempDir
    private Path directory;

    /** The first start that is not refused makes everything; what follows starts faster. */
    @BeforeAll
    static void start_once() throws SQLException {
        try (ConfigurableApplicationContext good =
                SpringApplication.run(RedressApplication.class, settings(WITH_ACCOUNTS_OF_A_TRIAL, STRONG))) {
            IdentityService identities = good.getBean(IdentityService.class);
            assertThat(identities
                            .createUserQuery()
                            .memberOfGroup(StaffGroup.ADMINS.id())
                            .list())
                    .singleElement()
                    .satisfies(user -> assertThat(user.getId()).isEqualTo("admin"));
            hire(identities, "handler", "handler");
            hire(identities, "quality", "Another-harbour-28");
        }
        withoutAccounts = TestPostgres.copyOf(WITH_ACCOUNTS_OF_A_TRIAL);
        try (Connection connection = DriverManager.getConnection(withoutAccounts);
                Statement statement = connection.createStatement()) {
            statement.execute("delete from act_id_membership");
            statement.execute("delete from act_id_user");
        }
    }

    @Test
    void trial_mode_on_a_configured_database_is_refused() throws Exception {
        assertThat(refusedStart(withoutAccounts, STRONG, "--spring.profiles.active=trial"))
                .contains(
                        "the profile \"trial\" is active",
                        "Remove spring.datasource.url for a trial, or the profile \"trial\" for production.");
    }

    @Test
    void a_first_start_without_a_password_for_the_administrator_is_refused() throws Exception {
        assertThat(refusedStart(withoutAccounts))
                .contains("no password for the first one is given", "Set REDRESS_ADMIN_PASSWORD for the first start.");
    }

    @Test
    void a_weak_password_is_refused_and_never_shown() throws Exception {
        assertThat(refusedStart(withoutAccounts, "--redress.admin.password=waterfall"))
                .contains(
                        "The first administrator's password is too weak.",
                        "at least 10 characters",
                        "an upper-case letter",
                        "a digit",
                        "a special character")
                .doesNotContain("waterfall");
    }

    @Test
    void letters_that_do_not_say_who_writes_are_refused_with_each_setting_before_the_database_is_touched()
            throws Exception {
        assertThat(refusedStart(
                        "jdbc:postgresql://localhost:1/nowhere",
                        STRONG,
                        "--redress.organisation.name=",
                        "--redress.organisation.contact=mail help@example.org",
                        "--redress.mail.from=complaints@localhost"))
                .contains(
                        "Letters to complainants would not say who writes",
                        "REDRESS_ORGANISATION_NAME",
                        "REDRESS_ORGANISATION_CONTACT",
                        "REDRESS_MAIL_FROM");
    }

    @Test
    void accounts_of_a_trial_are_refused_unless_they_have_a_password_of_their_own() throws Exception {
        assertThat(refusedStart(WITH_ACCOUNTS_OF_A_TRIAL, STRONG))
                .contains(
                        "accounts of a trial, whose password is their name: handler.",
                        "Start with an empty database, or delete these accounts");
    }

    /** @return what the console showed: a sentence, no stack trace */
    private String refusedStart(String database, String... more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                RedressApplication.class.getName()));
        command.addAll(List.of(settings(database, more)));
        File console = directory.resolve("console").toFile();
        Process start = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(console)
                .start();
        try {
            assertThat(start.waitFor(3, TimeUnit.MINUTES)).as("has ended").isTrue();
        } finally {
            start.destroyForcibly();
        }
        String shown = Files.readString(console.toPath());
        assertThat(start.exitValue()).as(shown).isEqualTo(1);
        assertThat(shown).contains("APPLICATION FAILED TO START").doesNotContain("\tat ");
        return shown;
    }

    private static String[] settings(String database, String... more) {
        List<String> settings = new ArrayList<>(List.of(
                "--spring.datasource.url=" + database,
                "--server.port=0",
                "--spring.datasource.hikari.maximum-pool-size=5"));
        settings.addAll(List.of(more));
        return settings.toArray(String[]::new);
    }

    /** As trial mode does: past the rules for passwords. */
    private static void hire(IdentityService identities, String name, String password) {
        var user = identities.newUser(name);
        user.setPassword(password);
        ((IdentityServiceImpl) identities).saveUser(user, true);
    }
}
