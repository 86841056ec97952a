package org.redress.record;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.redress.record.Notes.Note;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class NoteStore {

    private final JdbcClient jdbc;

    NoteStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void addNote(Subject subject, String author, String text, Instant at) {
        jdbc.sql("insert into note (subject_kind, subject_key, author, written_at, text) values (?, ?, ?, ?, ?)")
                .params(subject.kind(), subject.key(), author, Timestamp.from(at), text)
                .update();
    }

    List<Note> notes(Subject subject) {
        return jdbc.sql(
                        "select written_at, author, text from note where subject_kind = ? and subject_key = ? order by id")
                .params(subject.kind(), subject.key())
                .query((row, line) -> new Note(
                        row.getTimestamp("written_at").toInstant(), row.getString("author"), row.getString("text")))
                .list();
    }

    void saveDraft(Subject subject, String author, String field, String text, Instant at) {
        jdbc.sql("""
                insert into draft (subject_kind, subject_key, author, field, text, saved_at) values (?, ?, ?, ?, ?, ?)
                on conflict (subject_kind, subject_key, author, field) do update set text = excluded.text, saved_at = excluded.saved_at""")
                .params(subject.kind(), subject.key(), author, field, text, Timestamp.from(at))
                .update();
    }

    Optional<String> draft(Subject subject, String author, String field) {
        return jdbc.sql(
                        "select text from draft where subject_kind = ? and subject_key = ? and author = ? and field = ?")
                .params(subject.kind(), subject.key(), author, field)
                .query(String.class)
                .optional();
    }

    void removeDraft(Subject subject, String author, String field) {
        jdbc.sql("delete from draft where subject_kind = ? and subject_key = ? and author = ? and field = ?")
                .params(subject.kind(), subject.key(), author, field)
                .update();
    }

    void removeDrafts(Subject subject, String field) {
        jdbc.sql("delete from draft where subject_kind = ? and subject_key = ? and field = ?")
                .params(subject.kind(), subject.key(), field)
                .update();
    }
}
