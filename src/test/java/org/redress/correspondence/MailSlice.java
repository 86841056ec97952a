package org.redress.correspondence;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Optional;
import org.redress.TestPostgres;
import org.redress.casework.Issues;
import org.redress.complaint.Complaint;
import org.redress.confidentiality.ComplaintAccess;
import org.redress.confidentiality.EngineStandIn;
import org.redress.correspondence.post.PostingRights;
import org.redress.decision.TablesStandIn;
import org.redress.paper.Typesetter;
import org.redress.record.AllEvents;
import org.redress.record.KnownEvents;
import org.redress.record.Timeline;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.domain.EntityScan;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration;
import org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/**
 * Complaints and correspondence on a real PostgreSQL and a real SMTP server, without engine and pages. No @Configuration: the
 * whole product must not find it when it scans.
 */
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    HibernateJpaAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    MailSenderAutoConfiguration.class,
    MessageSourceAutoConfiguration.class,
    TaskSchedulingAutoConfiguration.class
})
@EntityScan({"org.redress.casework", "org.redress.complaint", "org.redress.record"})
@EnableJpaRepositories({"org.redress.casework", "org.redress.complaint", "org.redress.record"})
@ComponentScan(
        basePackageClasses = {
            Complaint.class,
            Timeline.class,
            Issues.class,
            ComplaintAccess.class,
            Correspondence.class,
            Typesetter.class
        },
        excludeFilters = {
            @ComponentScan.Filter(
                    type = FilterType.REGEX,
                    pattern =
                            "org\\.redress\\.((casework|confidentiality)\\.web|correspondence\\.(process|preview))\\..*"),
            @ComponentScan.Filter(
                    type = FilterType.REGEX,
                    pattern =
                            ".*MailSlice.*|.*\\.web\\.(Letter\\w+|ReadingRight)|org\\.redress\\.correspondence\\.placeholders\\..*|.*Test\\$.*|.*\\$Types|.*\\.Known(Events|Letters)")
        })
public class MailSlice {

    @Bean
    MutableClock clock() {
        return new MutableClock();
    }

    @Bean
    KnownEvents knownEvents() {
        return AllEvents.KNOWN;
    }

    @Bean
    KnownLetters knownLetters() {
        return AllLetters.KNOWN;
    }

    @Bean
    EngineStandIn house() {
        return new EngineStandIn();
    }

    /** Whoever may read a letter may post it; whose task it is, only the engine knows. */
    @Bean
    PostingRights postingRights() {
        return (complaint, letter, back, actor) -> Optional.empty();
    }

    @Bean
    TablesStandIn tables() {
        return new TablesStandIn();
    }

    @Bean
    RecordingFlow flow() {
        return new RecordingFlow();
    }

    public static ConfigurableApplicationContext start(int smtpPort, String... properties) {
        return startOn(TestPostgres.newDatabase(), smtpPort, properties);
    }

    public static ConfigurableApplicationContext startOn(String database, int smtpPort, String... properties) {
        return new SpringApplicationBuilder(MailSlice.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.main.banner-mode=off",
                        "spring.datasource.url=" + database,
                        "spring.jpa.open-in-view=false",
                        "spring.mail.host=127.0.0.1",
                        "spring.mail.port=" + smtpPort,
                        "redress.mail.from=complaints@warm.example",
                        "redress.mail.sender-enabled=false",
                        "redress.public-url=https://complaints.warm.example",
                        "redress.organisation.name=Wärme für alle")
                .properties(properties)
                .run();
    }

    public static GreenMail smtp(int port) {
        var smtp = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        smtp.start();
        return smtp;
    }

    public static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
