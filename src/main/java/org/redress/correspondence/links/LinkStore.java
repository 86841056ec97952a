package org.redress.correspondence.links;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.redress.complaint.ComplaintNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of links; always in the caller's transaction. A letter has one link, and so has the receipt of a complaint. */
@Repository
class LinkStore {

    private final JdbcClient jdbc;

    LinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A link as it is found again.
     *
     * @param letter {@code null} for the one that was given out with the receipt
     */
    record Link(long id, Long letter, byte[] seed, byte[] hash, Instant issuedAt) {}

    void add(ComplaintNumber number, Long letter, byte[] seed, byte[] hash, Instant issued, Instant expires) {
        jdbc.sql("""
                insert into personal_link (complaint_number, letter, seed, token_hash, issued_at, expires_at)
                values (:number, :letter, :seed, :hash, :issued, :expires) on conflict do nothing""")
                .param("number", number.value())
                .param("letter", letter, Types.BIGINT)
                .param("seed", seed)
                .param("hash", hash)
                .param("issued", Timestamp.from(issued))
                .param("expires", Timestamp.from(expires))
                .update();
    }

    Optional<Link> find(ComplaintNumber number, Long letter) {
        return jdbc.sql("""
                select id, letter, seed, token_hash, issued_at from personal_link
                where complaint_number = :number and letter is not distinct from cast(:letter as bigint)""")
                .param("number", number.value())
                .param("letter", letter, Types.BIGINT)
                .query(LinkStore::link)
                .optional();
    }

    /** What opens it from now on. */
    void opensWith(long id, byte[] hash) {
        jdbc.sql("update personal_link set token_hash = ? where id = ?")
                .params(hash, id)
                .update();
    }

    /** Those of letters that open something now. */
    List<Link> openOfLetters(ComplaintNumber number, Instant now) {
        return jdbc.sql("""
                select id, letter, seed, token_hash, issued_at from personal_link
                where complaint_number = ? and letter is not null and revoked_at is null and expires_at > ? order by id""")
                .params(number.value(), Timestamp.from(now))
                .query(LinkStore::link)
                .list();
    }

    /** Notes that it was opened. */
    boolean open(ComplaintNumber number, byte[] hash, Instant now) {
        return jdbc.sql("""
                update personal_link set opened_at = coalesce(opened_at, :now), last_opened_at = :now, openings = openings + 1
                where token_hash = :hash and complaint_number = :number and revoked_at is null and expires_at > :now""")
                        .param("now", Timestamp.from(now))
                        .param("hash", hash)
                        .param("number", number.value())
                        .update()
                == 1;
    }

    /** The letter that a link came with; none for the one of the receipt. */
    Optional<Long> letterOf(ComplaintNumber number, byte[] hash) {
        return jdbc.sql("""
                select letter from personal_link
                where token_hash = ? and complaint_number = ? and letter is not null""").params(hash, number.value()).query(Long.class).optional();
    }

    /** Whether such a link was given out and nobody has revoked it, however long ago. */
    boolean isKnown(ComplaintNumber number, byte[] hash) {
        return jdbc.sql("""
                select exists (select from personal_link where token_hash = ? and complaint_number = ? and revoked_at is null)""").params(hash, number.value()).query(Boolean.class).single();
    }

    List<LinkLine> of(ComplaintNumber number, Instant now) {
        return jdbc.sql("""
                select link.*, mail.template, mail.way from personal_link link left join outbox_mail mail on mail.id = link.letter
                where link.complaint_number = ? order by link.id""")
                .param(number.value())
                .query((row, line) -> new LinkLine(
                        row.getLong("id"),
                        row.getObject("letter", Long.class),
                        row.getString("template"),
                        instant(row, "issued_at"),
                        instant(row, "expires_at"),
                        instant(row, "opened_at"),
                        instant(row, "last_opened_at"),
                        row.getInt("openings"),
                        instant(row, "revoked_at"),
                        row.getString("revoked_by"),
                        LinkLine.State.of(instant(row, "revoked_at"), instant(row, "expires_at"), now)))
                .list();
    }

    /** @return how many open nothing any more that did before */
    int revoke(ComplaintNumber number, Long id, String by, Instant now) {
        return jdbc.sql("""
                update personal_link set revoked_at = :now, revoked_by = :by
                where complaint_number = :number and revoked_at is null and expires_at > :now
                    and (cast(:id as bigint) is null or id = :id)""")
                .param("now", Timestamp.from(now))
                .param("by", by)
                .param("number", number.value())
                .param("id", id, Types.BIGINT)
                .update();
    }

    /** The same for links in letters that went by mail to another address than this one. */
    int revokeOfOtherAddresses(ComplaintNumber number, String address, String by, Instant now) {
        return jdbc.sql("""
                update personal_link set revoked_at = :now, revoked_by = :by
                from outbox_mail mail
                where mail.id = personal_link.letter and personal_link.complaint_number = :number
                    and lower(mail.recipient) <> lower(:address)
                    and revoked_at is null and expires_at > :now""")
                .param("now", Timestamp.from(now))
                .param("by", by)
                .param("number", number.value())
                .param("address", address)
                .update();
    }

    private static Link link(ResultSet row, int line) throws SQLException {
        return new Link(
                row.getLong("id"),
                row.getObject("letter", Long.class),
                row.getBytes("seed"),
                row.getBytes("token_hash"),
                instant(row, "issued_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
