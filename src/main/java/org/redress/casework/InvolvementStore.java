package org.redress.casework;

import java.sql.Timestamp;
import java.util.List;
import org.redress.complaint.Complaint;
import org.redress.complaint.ComplaintNumber;
import org.redress.complaint.Stage;
import org.redress.record.Actor;
import org.redress.record.TimelineRecorded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who worked on a complaint at which stage, and what they did first. Written once, never changed. */
@Repository
class InvolvementStore {

    private final JdbcClient jdbc;

    InvolvementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Complaint complaint, TimelineRecorded recorded) {
        jdbc.sql("""
                insert into involvement (complaint_number, stage, person, event, since) values (?, ?, ?, ?, ?)
                on conflict (complaint_number, stage, person, event) do nothing""")
                .params(
                        complaint.number().value(),
                        complaint.stage().name(),
                        recorded.actor().id(),
                        recorded.event().name(),
                        Timestamp.from(recorded.at()))
                .update();
    }

    /** What this person did at the stage, oldest first, by the event names of that time. */
    List<String> of(ComplaintNumber number, Stage stage, Actor person) {
        return jdbc.sql(
                        "select event from involvement where complaint_number = ? and stage = ? and person = ? order by since, event")
                .params(number.value(), stage.name(), person.id())
                .query(String.class)
                .list();
    }
}
