package org.redress.tracking;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import org.redress.complaint.ComplaintNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who asked for a link and was not looked after yet; always in the caller's transaction. */
@Repository
class LinkRequests {

    private final JdbcClient jdbc;

    LinkRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param email  as it was typed, {@code null} for somebody who came with a link that has expired
     * @param number {@code null} when they do not know it
     * @param token  the hash of the link that has expired, else {@code null}
     */
    record Request(String email, ComplaintNumber number, byte[] token) {}

    /** Nobody waits at their mailbox any more. */
    void forgetBefore(Instant moment) {
        jdbc.sql("delete from link_request where asked_at < ?")
                .param(Timestamp.from(moment))
                .update();
    }

    void add(Request request, Instant at) {
        jdbc.sql("""
                insert into link_request (email, complaint_number, token_hash, asked_at) values (:email, :number, :token, :at)""")
                .param("email", request.email(), Types.VARCHAR)
                .param(
                        "number",
                        request.number() == null ? null : request.number().value(),
                        Types.VARCHAR)
                .param("token", request.token(), Types.BINARY)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Any that nobody else works on, and it is gone: one that fails each time keeps nobody else waiting. */
    Optional<Request> take() {
        return jdbc.sql("""
                delete from link_request where id = (select id from link_request order by random() limit 1 for update skip locked)
                returning email, complaint_number, token_hash""")
                .query((row, line) -> new Request(
                        row.getString("email"),
                        Optional.ofNullable(row.getString("complaint_number"))
                                .map(ComplaintNumber::valueOf)
                                .orElse(null),
                        row.getBytes("token_hash")))
                .optional();
    }
}
