package org.redress.correspondence.delivery;

import jakarta.mail.MessagingException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Has the mailbox of returns read, by one node at a time. Off while no mailbox is set up. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty("redress.mail.returns.host")
class ReturnSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(ReturnSchedule.class);

    /** Held by the connection, so that it ends with the node that holds it; each report has a transaction of its own. */
    private static final String LOCK = "(hashtextextended('mailbox of returns', 0))";

    private final ReturnMailbox mailbox;
    private final DataSource database;

    ReturnSchedule(ReturnMailbox mailbox, DataSource database) {
        this.mailbox = mailbox;
        this.database = database;
    }

    /** At a rate, so in real time also while the time of a trial moves on: what comes back comes from outside. */
    @Scheduled(fixedRateString = "${redress.mail.returns.tick:1m}")
    void tick() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            if (says(statement, "select pg_try_advisory_lock" + LOCK)) {
                try {
                    mailbox.readAll();
                } finally {
                    says(statement, "select pg_advisory_unlock" + LOCK);
                }
            }
        } catch (MessagingException | SQLException | RuntimeException e) {
            // also errors of ours: what was not taken stays in the mailbox and is read again
            LOG.warn(
                    "the mailbox of returns could not be read and will be tried again: {} (details at level DEBUG)",
                    e.getClass().getName());
            LOG.debug("reading the mailbox of returns failed", e);
        }
    }

    private static boolean says(Statement statement, String question) throws SQLException {
        try (ResultSet answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
