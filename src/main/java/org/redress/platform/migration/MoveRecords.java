package org.redress.platform.migration;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.record.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Moves and what became of each instance, in our tables. */
@Repository
class MoveRecords {

    private final JdbcClient jdbc;

    MoveRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long begin(String process, int toVersion, String requestedBy, Instant at) {
        return jdbc.sql("""
                insert into version_move (process, to_version, requested_by, requested_at)
                values (:process, :version, :by, :at) returning id""")
                .param("process", process)
                .param("version", toVersion)
                .param("by", requestedBy)
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single();
    }

    void waiting(long move, RunningInstance instance, int version, String batch) {
        jdbc.sql("""
                insert into version_move_item (move, instance, complaint, from_version, batch, state)
                values (:move, :instance, :complaint, :version, :batch, 'WAITING')""")
                .param("move", move)
                .param("instance", instance.id())
                .param("complaint", instance.complaint())
                .param("version", version)
                .param("batch", batch)
                .update();
    }

    void refused(long move, RunningInstance instance, int version, Obstacle obstacle) {
        jdbc.sql("""
                insert into version_move_item (move, instance, complaint, from_version, state, activity, activity_name, reason)
                values (:move, :instance, :complaint, :version, 'STAYS', :activity, :name, :reason)""")
                .param("move", move)
                .param("instance", instance.id())
                .param("complaint", instance.complaint())
                .param("version", version)
                .param("activity", obstacle.activity())
                .param("name", obstacle.activityName())
                .param("reason", obstacle.reason())
                .update();
    }

    /** @return whether the batch is one of ours */
    boolean moved(String batch, String instance) {
        return jdbc.sql("update version_move_item set state = 'MOVED' where batch = ? and instance = ?")
                        .param(batch)
                        .param(instance)
                        .update()
                > 0;
    }

    /** @return whether the batch is one of ours */
    boolean stays(String batch, String instance, Obstacle obstacle) {
        return jdbc.sql("""
                update version_move_item set state = 'STAYS', activity = :activity, activity_name = :name, reason = :reason
                where batch = :batch and instance = :instance""")
                        .param("batch", batch)
                        .param("instance", instance)
                        .param("activity", obstacle.activity())
                        .param("name", obstacle.activityName())
                        .param("reason", obstacle.reason())
                        .update()
                > 0;
    }

    /** Empty when the batch is none of ours. */
    Optional<Actor> requestedBy(String batch) {
        return jdbc.sql(
                        "select requested_by from version_move where id = (select move from version_move_item where batch = ? limit 1)")
                .param(batch)
                .query(String.class)
                .optional()
                .map(Actor::new);
    }

    /** How many are in which state. */
    Map<String, Integer> counts(long move) {
        return jdbc.sql("select state, count(*) from version_move_item where move = ? group by state")
                .param(move)
                .query(rows -> {
                    Map<String, Integer> counts = new HashMap<>();
                    while (rows.next()) {
                        counts.put(rows.getString(1), rows.getInt(2));
                    }
                    return counts;
                });
    }

    List<MovePlan.Staying> staying(long move) {
        return jdbc.sql("""
                select distinct complaint, from_version, activity, activity_name, reason from version_move_item
                where move = ? and state = 'STAYS' order by complaint""")
                .param(move)
                .query((row, index) -> new MovePlan.Staying(
                        row.getString("complaint"),
                        row.getInt("from_version"),
                        row.getString("activity"),
                        row.getString("activity_name"),
                        row.getString("reason")))
                .list();
    }

    /** The batches something is still waiting in. */
    List<String> openBatches(long move) {
        return jdbc.sql("select distinct batch from version_move_item where move = ? and state = 'WAITING'")
                .param(move)
                .query(String.class)
                .list();
    }

    List<MovePlan.Staying> waitingIn(long move, String batch, String reason) {
        return jdbc.sql(
                        "select complaint, from_version from version_move_item where move = ? and batch = ? and state = 'WAITING'")
                .param(move)
                .param(batch)
                .query((row, index) ->
                        new MovePlan.Staying(row.getString("complaint"), row.getInt("from_version"), "", "", reason))
                .list();
    }
}
