package org.redress.complaint;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Documents go past the persistence context: their content shall not linger in memory. */
@Repository
class DocumentStore {

    private final JdbcClient jdbc;

    DocumentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void save(ComplaintNumber number, UploadedFile file, String addedBy, Instant addedAt) {
        String sha256 = sha256(file.content());
        jdbc.sql("insert into document_content (sha256, content) values (?, ?) on conflict do nothing")
                .params(sha256, file.content())
                .update();
        jdbc.sql("""
                insert into document (complaint_number, name, media_type, size, sha256, added_by, added_at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        number.value(),
                        file.name(),
                        file.mediaType(),
                        file.content().length,
                        sha256,
                        addedBy,
                        Timestamp.from(addedAt))
                .update();
    }

    List<DocumentLine> list(ComplaintNumber number) {
        return jdbc.sql("""
                select id, name, media_type, size, added_by, added_at from document
                where complaint_number = ? order by id""")
                .param(number.value())
                .query((row, line) -> new DocumentLine(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("media_type"),
                        row.getLong("size"),
                        row.getString("added_by"),
                        row.getTimestamp("added_at").toInstant()))
                .list();
    }

    Optional<UploadedFile> load(ComplaintNumber number, long id) {
        return jdbc.sql("""
                select name, media_type, content from document join document_content using (sha256)
                where complaint_number = ? and id = ?""")
                .params(number.value(), id)
                .query((row, line) ->
                        new UploadedFile(row.getString("name"), row.getString("media_type"), row.getBytes("content")))
                .optional();
    }

    /** Bytes stored for a complaint so far. */
    long usageOf(ComplaintNumber number) {
        return jdbc.sql("select coalesce(sum(size), 0) from document where complaint_number = ?")
                .param(number.value())
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
