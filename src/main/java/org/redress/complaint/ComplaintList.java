package org.redress.complaint;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.redress.complaint.ComplaintSearch.Criteria;
import org.redress.complaint.ComplaintSearch.Line;
import org.redress.complaint.ComplaintSearch.Sight;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class ComplaintList {

    private static final String WHERE = """
             from complaint
            where (:status::text[] is null or status = any(:status))
              and (:priority::text[] is null or priority = any(:priority))
              and (:category::text[] is null or category = any(:category) or subcategory = any(:category))
              and (:team::text[] is null or team = any(:team))
              and (:receivedFrom::timestamptz is null or received_at >= :receivedFrom)
              and (:receivedTo::timestamptz is null or received_at < :receivedTo)
              and (:text::text is null or number = :text
                or to_tsvector('simple', subject || ' ' || description || ' ' || coalesce(complainant_name, ''))
                   @@ websearch_to_tsquery('simple', :text))
              and not exists (select 1 from hidden_complaints(:reader, :groups) h where h.number = complaint.number)
            """;

    private final JdbcClient jdbc;

    ComplaintList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Line> lines(Criteria criteria, Sight sight, int page, int size) {
        return filtered(
                        """
                select number, subject, status, priority, category, subcategory, channel, subchannel, team, received_at, response_due_at, complainant_name""" + WHERE + " order by received_at desc, number desc limit :size offset :skipped",
                        criteria,
                        sight)
                .param("size", size)
                .param("skipped", (long) page * size)
                .query((row, index) -> line(row))
                .list();
    }

    long count(Criteria criteria, Sight sight) {
        return filtered("select count(*)" + WHERE, criteria, sight)
                .query(Long.class)
                .single();
    }

    private StatementSpec filtered(String sql, Criteria criteria, Sight sight) {
        return jdbc.sql(sql)
                .param("reader", sight.reader())
                .param("groups", sight.groups().toArray(String[]::new))
                .param("status", names(criteria.status()))
                .param("priority", names(criteria.priority()))
                .param("category", names(criteria.category()))
                .param("team", names(criteria.team()))
                .param("receivedFrom", timestamp(criteria.receivedFrom()))
                .param("receivedTo", timestamp(criteria.receivedTo()))
                .param("text", criteria.text());
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getString("number"),
                row.getString("subject"),
                ComplaintStatus.valueOf(row.getString("status")),
                priority(row.getString("priority")),
                row.getString("category"),
                row.getString("subcategory"),
                row.getString("channel"),
                row.getString("subchannel"),
                row.getString("team"),
                instant(row.getTimestamp("received_at")),
                instant(row.getTimestamp("response_due_at")),
                row.getString("complainant_name"));
    }

    private static Priority priority(String name) {
        return name == null ? null : Priority.valueOf(name);
    }

    /** Null means any value; so does an object whose fields are all empty. */
    private static String[] names(Set<?> words) {
        String[] names = words == null
                ? new String[0]
                : words.stream()
                        .filter(Objects::nonNull)
                        .map(Object::toString)
                        .filter(name -> !name.isBlank())
                        .toArray(String[]::new);
        return names.length == 0 ? null : names;
    }

    private static Timestamp timestamp(Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static Instant instant(Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
