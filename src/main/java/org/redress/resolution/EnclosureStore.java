package org.redress.resolution;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what goes with a decision; always in the caller's transaction. */
@Repository
class EnclosureStore {

    private final JdbcClient jdbc;

    EnclosureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void replace(ComplaintNumber number, Stage stage, Collection<Long> documents, String chosenBy, Instant at) {
        jdbc.sql("delete from decision_enclosure where complaint_number = ? and stage = ?")
                .params(number.value(), stage.name())
                .update();
        documents.forEach(document -> jdbc.sql(
                        "insert into decision_enclosure (complaint_number, stage, document_id, chosen_by, chosen_at) values (?, ?, ?, ?, ?)")
                .params(number.value(), stage.name(), document, chosenBy, Timestamp.from(at))
                .update());
    }

    List<Long> of(ComplaintNumber number, Stage stage) {
        return jdbc.sql(
                        "select document_id from decision_enclosure where complaint_number = ? and stage = ? order by document_id")
                .params(number.value(), stage.name())
                .query(Long.class)
                .list();
    }
}
