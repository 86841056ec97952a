package org.redress.correspondence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.redress.complaint.ComplaintNumber;
import org.redress.correspondence.OutboxMail.Audience;
import org.redress.correspondence.OutboxMail.State;
import org.redress.record.Subject;
import org.redress.record.Subjects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of mails on their way; always in the caller's transaction. */
@Repository
class Outbox {

    /**
     * A mail to be queued. Subject, kind, occasion and recipient make it unique; the subject is null for mail about the
     * system itself.
     */
    record NewMail(
            Subject about,
            LetterKind kind,
            String occasion,
            Audience audience,
            String recipient,
            String language,
            String subject,
            String text,
            String html,
            String paper,
            String messageId,
            Instant queuedAt) {}

    private static final int ERROR_LIMIT = 1000;

    private final JdbcClient jdbc;
    private final KnownLetters known;
    private final Subjects subjects;

    Outbox(JdbcClient jdbc, KnownLetters known, Subjects subjects) {
        this.subjects = subjects;
        this.jdbc = jdbc;
        this.known = known;
    }

    /** @return false when the same mail is there already */
    boolean add(NewMail mail) {
        return jdbc.sql("""
                insert into outbox_mail (subject_kind, subject_key, template, occasion, audience, recipient, language, subject,
                    text, html, paper, message_id, queued_at, next_attempt_at)
                values (:kind, :key, :template, :occasion, :audience, :recipient, :language, :subject,
                    :text, :html, :paper, :messageId, :queuedAt, :queuedAt)
                on conflict (subject_kind, subject_key, template, occasion, recipient) do nothing""")
                        .param(
                                "kind",
                                mail.about() == null ? null : mail.about().kind(),
                                Types.VARCHAR)
                        .param("key", mail.about() == null ? null : mail.about().key(), Types.VARCHAR)
                        .param("template", mail.kind().name())
                        .param("occasion", mail.occasion())
                        .param("audience", mail.audience().name())
                        .param("recipient", mail.recipient())
                        .param("language", mail.language())
                        .param("subject", mail.subject())
                        .param("text", mail.text())
                        .param("html", mail.html())
                        .param("paper", mail.paper(), Types.VARCHAR)
                        .param("messageId", mail.messageId())
                        .param("queuedAt", Timestamp.from(mail.queuedAt()))
                        .update()
                == 1;
    }

    List<OutboxMail> of(Subject subject) {
        return jdbc.sql("select * from outbox_mail where subject_kind = ? and subject_key = ? order by id")
                .params(subject.kind(), subject.key())
                .query(this::mail)
                .list();
    }

    /**
     * Locks the next mail that is due and that nobody else holds. What is written to one person about one subject
     * leaves in the order in which it was written, so a mail waits while an earlier one is on its way.
     */
    Optional<OutboxMail> claimDue(Instant now) {
        return jdbc.sql("""
                select * from outbox_mail mail
                where state = 'PENDING' and next_attempt_at <= ? and not exists (
                    select from outbox_mail earlier
                    where earlier.subject_kind = mail.subject_kind and earlier.subject_key = mail.subject_key and earlier.recipient = mail.recipient
                        and earlier.state = 'PENDING' and earlier.id < mail.id)
                order by next_attempt_at, id
                limit 1
                for update of mail skip locked""").param(Timestamp.from(now)).query(this::mail).optional();
    }

    void sent(long id, Instant at) {
        jdbc.sql(
                        "update outbox_mail set state = 'SENT', sent_at = ?, attempts = attempts + 1, last_error = null where id = ?")
                .params(Timestamp.from(at), id)
                .update();
    }

    void postpone(long id, Instant failedAt, Instant nextAttempt, String error) {
        jdbc.sql("""
                update outbox_mail set attempts = attempts + 1, first_failed_at = coalesce(first_failed_at, ?),
                    next_attempt_at = ?, last_error = ?
                where id = ? and state = 'PENDING'""")
                .params(Timestamp.from(failedAt), Timestamp.from(nextAttempt), stored(error), id)
                .update();
    }

    void undeliverable(long id, String error) {
        jdbc.sql("update outbox_mail set state = 'UNDELIVERABLE', attempts = attempts + 1, last_error = ? where id = ?")
                .params(stored(error), id)
                .update();
    }

    boolean hasUndeliverable(ComplaintNumber complaint) {
        return jdbc.sql("""
                select exists (select from outbox_mail
                    where complaint_number = ? and state = 'UNDELIVERABLE' and audience = 'COMPLAINANT')""").param(complaint.value()).query(Boolean.class).single();
    }

    /** Mails that came back once more after an attempt in vain are settled too when somebody is reached at last. */
    void settle(ComplaintNumber complaint, State settled) {
        jdbc.sql("""
                update outbox_mail set state = ?
                where complaint_number = ? and state in ('UNDELIVERABLE', 'UNREACHED') and audience = 'COMPLAINANT'""").params(settled.name(), complaint.value()).update();
    }

    boolean hasAllArrived(ComplaintNumber complaint, Instant since) {
        return jdbc.sql("""
                select not exists (select from outbox_mail where complaint_number = ? and queued_at >= ? and audience = 'COMPLAINANT'
                    and state not in ('SENT', 'SETTLED'))""")
                .params(complaint.value(), Timestamp.from(since))
                .query(Boolean.class)
                .single();
    }

    /** What waits to be sent, since when, and what nobody could be reached with. */
    record Backlog(long pending, Instant oldestQueuedAt, long undeliverable) {}

    Backlog backlog() {
        return jdbc.sql("""
                select count(*) filter (where state = 'PENDING') pending,
                    min(queued_at) filter (where state = 'PENDING') oldest,
                    count(*) filter (where state = 'UNDELIVERABLE') undeliverable
                from outbox_mail where state in ('PENDING', 'UNDELIVERABLE')""")
                .query((row, line) ->
                        new Backlog(row.getLong("pending"), instant(row, "oldest"), row.getLong("undeliverable")))
                .single();
    }

    private static String stored(String error) {
        String clean = error.replace("\0", "");
        return clean.length() > ERROR_LIMIT ? clean.substring(0, ERROR_LIMIT) : clean;
    }

    private OutboxMail mail(ResultSet row, int line) throws SQLException {
        return new OutboxMail(
                row.getLong("id"),
                about(row.getString("subject_kind"), row.getString("subject_key")),
                known.read(row.getString("template")),
                row.getString("occasion"),
                Audience.valueOf(row.getString("audience")),
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("text"),
                row.getString("html"),
                row.getString("paper"),
                row.getString("language"),
                row.getString("message_id"),
                State.valueOf(row.getString("state")),
                instant(row, "queued_at"),
                instant(row, "sent_at"),
                row.getInt("attempts"),
                instant(row, "first_failed_at"),
                row.getString("last_error"));
    }

    private Subject about(String kind, String key) {
        return kind == null ? null : subjects.of(kind, key);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
