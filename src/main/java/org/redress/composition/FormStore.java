package org.redress.composition;

import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.redress.complaint.ComplaintNumber;
import org.redress.composition.OwnForms.RecordedForm;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Forms that owners made, as they were filled in. */
@Repository
class FormStore {

    private final JdbcClient jdbc;

    FormStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(ComplaintNumber number, RecordedForm form) {
        long id = jdbc.sql("""
                insert into recorded_form (complaint_number, heading, recorded_by, recorded_at) values (?, ?, ?, ?) returning id""")
                .params(number.value(), form.heading(), form.recordedBy(), Timestamp.from(form.recordedAt()))
                .query(Long.class)
                .single();
        int position = 0;
        for (var answer : form.answers().entrySet()) {
            jdbc.sql("insert into recorded_answer (form_id, position, field, answer) values (?, ?, ?, ?)")
                    .params(id, position++, answer.getKey(), answer.getValue())
                    .update();
        }
    }

    /** Oldest first. */
    List<RecordedForm> of(ComplaintNumber number) {
        return jdbc.sql("select * from recorded_form where complaint_number = ? order by id")
                .param(number.value())
                .query((row, line) -> new RecordedForm(
                        row.getString("heading"),
                        row.getString("recorded_by"),
                        row.getTimestamp("recorded_at").toInstant(),
                        answers(row.getLong("id"))))
                .list();
    }

    private Map<String, String> answers(long form) {
        Map<String, String> answers = new LinkedHashMap<>();
        jdbc.sql("select field, answer from recorded_answer where form_id = ? order by position")
                .param(form)
                .query(row -> {
                    answers.put(row.getString("field"), row.getString("answer"));
                });
        return answers;
    }
}
