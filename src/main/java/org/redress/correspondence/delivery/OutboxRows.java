package org.redress.correspondence.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import org.redress.correspondence.KnownLetters;
import org.redress.correspondence.delivery.NewLetter.Audience;
import org.redress.correspondence.delivery.NewLetter.Words;
import org.redress.correspondence.delivery.OutboxMail.State;
import org.redress.correspondence.delivery.OutboxMail.Way;
import org.redress.record.Subject;
import org.redress.record.Subjects;
import org.springframework.stereotype.Component;

/** Reads rows of the outbox. */
@Component
class OutboxRows {

    private final KnownLetters known;
    private final Subjects subjects;

    OutboxRows(KnownLetters known, Subjects subjects) {
        this.known = known;
        this.subjects = subjects;
    }

    OutboxMail mail(ResultSet row, int line) throws SQLException {
        return new OutboxMail(
                row.getLong("id"),
                about(row.getString("subject_kind"), row.getString("subject_key")),
                known.read(row.getString("template")),
                row.getString("occasion"),
                Audience.valueOf(row.getString("audience")),
                Way.valueOf(row.getString("way")),
                row.getString("recipient"),
                new Words(row.getString("language"), row.getObject("words_version", Integer.class)),
                row.getString("subject"),
                row.getString("text"),
                row.getString("html"),
                row.getString("paper"),
                row.getString("facts"),
                row.getString("days"),
                row.getString("message_id"),
                row.getString("return_token"),
                State.valueOf(row.getString("state")),
                instant(row, "queued_at"),
                instant(row, "sent_at"),
                instant(row, "arrived_at"),
                row.getInt("attempts"),
                instant(row, "first_failed_at"),
                row.getString("last_error"),
                row.getString("told_by"),
                told(row));
    }

    private static Told told(ResultSet row) throws SQLException {
        String how = row.getString("told_how");
        return how == null
                ? null
                : new Told(how, row.getObject("told_on", LocalDate.class), row.getString("told_note"));
    }

    private Subject about(String kind, String key) {
        return kind == null ? null : subjects.of(kind, key);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
