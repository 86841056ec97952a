package org.redress.deadlines.upkeep;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.util.List;
import org.redress.deadlines.ClockRows;
import org.redress.deadlines.upkeep.Reconciliations.Repair;
import org.redress.deadlines.upkeep.Reconciliations.Report;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reports of reconciliations. */
@Repository
class ReconciliationStore {

    private static final int LATEST = 30;

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    ReconciliationStore(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(Report report) {
        try {
            jdbc.sql(
                            "insert into reconciliation (started_at, finished_at, checked, repaired) values (?, ?, ?, cast(? as jsonb))")
                    .params(
                            Timestamp.from(report.startedAt()),
                            Timestamp.from(report.finishedAt()),
                            report.checked(),
                            json.writeValueAsString(report.repaired()))
                    .update();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Newest first. */
    List<Report> latest() {
        return jdbc.sql("select * from reconciliation order by id desc limit ?")
                .param(LATEST)
                .query((row, line) -> new Report(
                        ClockRows.instant(row, "started_at"),
                        ClockRows.instant(row, "finished_at"),
                        row.getInt("checked"),
                        repairs(row.getString("repaired"))))
                .list();
    }

    private List<Repair> repairs(String text) {
        try {
            return List.of(json.readValue(text, Repair[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
