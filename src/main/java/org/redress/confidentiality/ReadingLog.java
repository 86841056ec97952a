package org.redress.confidentiality;

import jakarta.annotation.PreDestroy;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Writes readings, each by one statement of its own; what the database does not take now waits here, and the log says so. */
@Component
class ReadingLog {

    private static final Logger LOG = LoggerFactory.getLogger(ReadingLog.class);
    private static final int MOST_WAITING = 10_000;

    private final JdbcClient jdbc;
    private final Deque<Line> waiting = new ArrayDeque<>();

    ReadingLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Line(Instant at, String person, String complaint, String what, Long item, String address) {}

    void write(Line line) {
        try {
            insert(line);
        } catch (DataAccessException e) {
            keep(line);
            LOG.error("A reading of a complaint could not be recorded and is tried again every minute", e);
        }
    }

    private void insert(Line line) {
        jdbc.sql(
                        "insert into reading (read_at, person, complaint_number, what, item, address) values (?, ?, ?, ?, ?, ?)")
                .params(
                        Timestamp.from(line.at()),
                        line.person(),
                        line.complaint(),
                        line.what(),
                        line.item(),
                        line.address())
                .update();
    }

    private synchronized void keep(Line line) {
        if (waiting.size() == MOST_WAITING) {
            waiting.removeFirst();
            LOG.error("More than {} readings wait to be recorded: the oldest is lost", MOST_WAITING);
        }
        waiting.addLast(line);
    }

    /** In their order, up to the first that is not taken either. */
    @Scheduled(fixedDelayString = "${redress.readings.retry:60s}")
    synchronized void writeWaiting() {
        try {
            while (!waiting.isEmpty()) {
                insert(waiting.peekFirst());
                waiting.removeFirst();
            }
        } catch (DataAccessException e) {
            LOG.error("{} readings of complaints still wait to be recorded", waiting.size(), e);
        }
    }

    @PreDestroy
    void writeBeforeTheEnd() {
        writeWaiting();
        if (!waiting.isEmpty()) {
            LOG.error("{} readings of complaints are lost with this shutdown", waiting.size());
        }
    }
}
