package org.redress.correspondence.delivery;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.redress.complaint.ComplaintNumber;
import org.redress.correspondence.LetterKind;
import org.redress.correspondence.delivery.OutboxMail.State;
import org.redress.correspondence.delivery.OutboxMail.Way;
import org.redress.record.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of letters, on their way and arrived; always in the caller's transaction. */
@Repository
class Outbox {

    private static final int ERROR_LIMIT = 1000;

    private final JdbcClient jdbc;
    private final OutboxRows rows;

    Outbox(JdbcClient jdbc, OutboxRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /**
     * Subject, kind, occasion and recipient make a letter unique, until it goes to another address.
     *
     * @return its id; empty when the same letter is there already
     */
    Optional<Long> add(NewLetter letter, String messageId, String returnToken, Instant at) {
        Subject about = letter.about();
        boolean byMail = letter.hasAddress();
        return jdbc.sql("""
                insert into outbox_mail (subject_kind, subject_key, template, occasion, audience, way, recipient, language, words_version,
                    subject, text, html, paper, facts, days, message_id, return_token, state, queued_at, next_attempt_at)
                values (:kind, :key, :template, :occasion, :audience, :way, :recipient, :language, :version,
                    :subject, :text, :html, :paper, cast(:facts as jsonb), :days, :messageId, :token, :state, :at, :at)
                on conflict (subject_kind, subject_key, template, occasion, recipient) where replaced_by is null and state <> 'SETTLED' do nothing
                returning id""")
                .param("kind", about == null ? null : about.kind(), Types.VARCHAR)
                .param("key", about == null ? null : about.key(), Types.VARCHAR)
                .param("template", letter.kind().name())
                .param("occasion", letter.occasion())
                .param("audience", letter.audience().name())
                .param("way", (byMail ? Way.EMAIL : Way.OTHER).name())
                .param("recipient", letter.recipient(), Types.VARCHAR)
                .param("language", letter.words().language())
                .param("version", letter.words().version(), Types.INTEGER)
                .param("subject", letter.subject())
                .param("text", letter.text())
                .param("html", letter.html())
                .param("paper", letter.paper(), Types.VARCHAR)
                .param("facts", letter.facts(), Types.VARCHAR)
                .param("days", letter.days(), Types.VARCHAR)
                .param("messageId", messageId)
                .param("token", returnToken, Types.VARCHAR)
                .param("state", (byMail ? State.PENDING : State.TO_SEND).name())
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .optional();
    }

    List<OutboxMail> of(Subject subject) {
        return jdbc.sql("select * from outbox_mail where subject_kind = ? and subject_key = ? order by queued_at, id")
                .params(subject.kind(), subject.key())
                .query(rows::mail)
                .list();
    }

    Optional<OutboxMail> find(long id) {
        return findBy("id", id);
    }

    Optional<OutboxMail> findByToken(String returnToken) {
        return findBy("return_token", returnToken);
    }

    Optional<OutboxMail> findByMessageId(String messageId) {
        return findBy("message_id", messageId);
    }

    private Optional<OutboxMail> findBy(String column, Object value) {
        String sql = "select * from outbox_mail where " + column + " = ?";
        return jdbc.sql(sql).param(value).query(rows::mail).optional();
    }

    /** Every letter that can be posted: those that wait for somebody who posts or tells them, and those that came back; oldest first. */
    List<OutboxMail> forThePost() {
        return jdbc.sql(
                        "select * from outbox_mail where state in ('TO_SEND', 'UNDELIVERABLE') and audience = 'COMPLAINANT' order by id")
                .query(rows::mail)
                .list();
    }

    /** Whether it was written to the complainant before, whatever the address was then. */
    boolean isWritten(Subject about, LetterKind kind, String occasion) {
        return jdbc.sql("""
                select exists (select from outbox_mail
                    where subject_kind = ? and subject_key = ? and template = ? and occasion = ? and audience = 'COMPLAINANT')""")
                .params(about.kind(), about.key(), kind.name(), occasion)
                .query(Boolean.class)
                .single();
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
                for update of mail skip locked""").param(Timestamp.from(now)).query(rows::mail).optional();
    }

    /** Of the first and of the last ten letters to the same reader about the same subject that left before, oldest first. */
    List<String> messageIdsBefore(OutboxMail mail) {
        if (mail.about() == null) {
            return List.of();
        }
        return jdbc.sql("""
                select message_id from (
                    select id, message_id, row_number() over (order by id) as first, row_number() over (order by id desc) as last
                    from outbox_mail where subject_kind = ? and subject_key = ? and recipient = ? and id < ? and sent_at is not null) earlier
                where first = 1 or last <= 10 order by id""")
                .params(mail.about().kind(), mail.about().key(), mail.recipient(), mail.id())
                .query(String.class)
                .list();
    }

    void sent(long id, Instant at) {
        jdbc.sql(
                        "update outbox_mail set state = 'SENT', sent_at = :at, arrived_at = :at, attempts = attempts + 1, last_error = null where id = :id")
                .param("at", Timestamp.from(at))
                .param("id", id)
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

    /** @param forGood no mail reaches this address */
    void undeliverable(long id, String error, boolean forGood) {
        jdbc.sql(
                        "update outbox_mail set state = 'UNDELIVERABLE', arrived_at = null, attempts = attempts + 1, last_error = ?, dead_address = ? where id = ?")
                .params(stored(error), forGood, id)
                .update();
    }

    /** Somebody posted or told it. */
    void told(long id, String by, Told told, Instant at) {
        jdbc.sql("""
                update outbox_mail set state = 'TOLD', arrived_at = :at, told_on = :on, told_by = :by, told_how = :how, told_note = :note where id = :id""")
                .param("at", Timestamp.from(at))
                .param("on", told.on())
                .param("by", by)
                .param("how", told.how())
                .param("note", told.note(), Types.VARCHAR)
                .param("id", id)
                .update();
    }

    /** It goes again to another address, or every way was tried in vain. */
    void become(long id, State state) {
        jdbc.sql("update outbox_mail set state = ? where id = ?")
                .params(state.name(), id)
                .update();
    }

    boolean hasAny(ComplaintNumber complaint, State state) {
        return jdbc.sql("""
                select exists (select from outbox_mail
                    where complaint_number = ? and state = ? and audience = 'COMPLAINANT')""")
                .params(complaint.value(), state.name())
                .query(Boolean.class)
                .single();
    }

    private static String stored(String error) {
        String clean = error.replace("\0", "");
        return clean.length() > ERROR_LIMIT ? clean.substring(0, ERROR_LIMIT) : clean;
    }
}
