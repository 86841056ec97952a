package org.redress.record;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Documents go past the persistence context: their content shall not linger in memory. */
@Repository
class DocumentStore {

    private final JdbcClient jdbc;

    DocumentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void save(Subject subject, UploadedFile file, boolean internal, boolean sent, String addedBy, Instant addedAt) {
        String sha256 = sha256(file.content());
        jdbc.sql("insert into document_content (sha256, content) values (?, ?) on conflict do nothing")
                .params(sha256, file.content())
                .update();
        jdbc.sql("""
                insert into document (subject_kind, subject_key, name, media_type, size, sha256, internal, sent, added_by, added_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        subject.kind(),
                        subject.key(),
                        file.name(),
                        file.mediaType(),
                        file.content().length,
                        sha256,
                        internal,
                        sent,
                        addedBy,
                        Timestamp.from(addedAt))
                .update();
    }

    List<DocumentLine> list(Subject subject) {
        return jdbc.sql("""
                select id, name, media_type, size, internal, added_by, added_at from document
                where subject_kind = ? and subject_key = ? order by id""")
                .params(subject.kind(), subject.key())
                .query((row, line) -> new DocumentLine(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("media_type"),
                        row.getLong("size"),
                        row.getBoolean("internal"),
                        row.getString("added_by"),
                        row.getTimestamp("added_at").toInstant()))
                .list();
    }

    Map<Long, String> digests(Subject subject) {
        Map<Long, String> digests = new HashMap<>();
        jdbc.sql("select id, sha256 from document where subject_kind = ? and subject_key = ?")
                .params(subject.kind(), subject.key())
                .query((RowCallbackHandler) row -> digests.put(row.getLong("id"), row.getString("sha256")));
        return digests;
    }

    Set<Long> sent(Subject subject) {
        return jdbc.sql("select id from document where subject_kind = ? and subject_key = ? and sent")
                .params(subject.kind(), subject.key())
                .query(Long.class)
                .set();
    }

    Optional<UploadedFile> load(Subject subject, long id) {
        return jdbc.sql("""
                select name, media_type, content from document join document_content using (sha256)
                where subject_kind = ? and subject_key = ? and id = ?""")
                .params(subject.kind(), subject.key(), id)
                .query((row, line) ->
                        new UploadedFile(row.getString("name"), row.getString("media_type"), row.getBytes("content")))
                .optional();
    }

    /** Bytes stored for a subject so far. */
    long usageOf(Subject subject) {
        return jdbc.sql("select coalesce(sum(size), 0) from document where subject_kind = ? and subject_key = ?")
                .params(subject.kind(), subject.key())
                .query(Long.class)
                .single();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
