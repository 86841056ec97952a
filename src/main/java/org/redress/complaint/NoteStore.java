package org.redress.complaint;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.redress.complaint.Notes.Note;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class NoteStore {

    private final JdbcClient jdbc;

    NoteStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void addNote(ComplaintNumber number, String author, String text, Instant at) {
        jdbc.sql("insert into note (complaint_number, author, written_at, text) values (?, ?, ?, ?)")
                .params(number.value(), author, Timestamp.from(at), text)
                .update();
    }

    List<Note> notes(ComplaintNumber number) {
        return jdbc.sql("select written_at, author, text from note where complaint_number = ? order by id")
                .param(number.value())
                .query((row, line) -> new Note(
                        row.getTimestamp("written_at").toInstant(), row.getString("author"), row.getString("text")))
                .list();
    }

    void saveDraft(ComplaintNumber number, String author, String field, String text, Instant at) {
        jdbc.sql("""
                insert into draft (complaint_number, author, field, text, saved_at) values (?, ?, ?, ?, ?)
                on conflict (complaint_number, author, field) do update set text = excluded.text, saved_at = excluded.saved_at""")
                .params(number.value(), author, field, text, Timestamp.from(at))
                .update();
    }

    Optional<String> draft(ComplaintNumber number, String author, String field) {
        return jdbc.sql("select text from draft where complaint_number = ? and author = ? and field = ?")
                .params(number.value(), author, field)
                .query(String.class)
                .optional();
    }

    void removeDraft(ComplaintNumber number, String author, String field) {
        jdbc.sql("delete from draft where complaint_number = ? and author = ? and field = ?")
                .params(number.value(), author, field)
                .update();
    }

    void removeDrafts(ComplaintNumber number, String field) {
        jdbc.sql("delete from draft where complaint_number = ? and field = ?")
                .params(number.value(), field)
                .update();
    }
}
