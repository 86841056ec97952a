package org.redress.platform.change;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.redress.record.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Changes, their files and their audit trail in our tables. */
@Repository
class ChangeStore {

    private final JdbcClient jdbc;

    ChangeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(String title, Actor actor, Instant at, Long rollsBack) {
        return jdbc.sql(
                        "insert into model_change (title, state, drafted_by, drafted_at, rolls_back) values (?, 'DRAFT', ?, ?, ?) returning id")
                .param(1, title)
                .param(2, actor.id())
                .param(3, Timestamp.from(at))
                .param(4, rollsBack)
                .query(Long.class)
                .single();
    }

    Optional<ModelChange> find(long id) {
        return jdbc.sql("select * from model_change where id = ?")
                .param(id)
                .query(this::read)
                .optional();
    }

    /** The same, and nobody else changes it until the end of the transaction. */
    Optional<ModelChange> lock(long id) {
        return jdbc.sql("select * from model_change where id = ? for update")
                .param(id)
                .query(this::read)
                .optional();
    }

    /** Newest first. */
    List<ModelChange> list() {
        return jdbc.sql("select * from model_change order by id desc limit 200")
                .query(this::read)
                .list();
    }

    /** The change that brought the newest deployment through the console and is not taken back yet. */
    Optional<ModelChange> lastActive() {
        return jdbc.sql("""
            select * from model_change c where state = 'ACTIVE' and rolls_back is null
            and not exists (select 1 from model_change r where r.rolls_back = c.id and r.state = 'ACTIVE')
            order by (select deployed_at from model_deployment d where d.deployment_id = c.deployment_id) desc nulls last limit 1""").query(this::read).optional();
    }

    void describe(long id, String title, String reason, Instant activateAt) {
        jdbc.sql("update model_change set title = ?, reason = ?, activate_at = ? where id = ?")
                .param(1, title)
                .param(2, reason)
                .param(3, activateAt == null ? null : Timestamp.from(activateAt))
                .param(4, id)
                .update();
    }

    void request(long id, Actor actor) {
        jdbc.sql("update model_change set state = 'REQUESTED', requested_by = ?, decided_by = null where id = ?")
                .params(actor.id(), id)
                .update();
    }

    void decide(long id, ChangeState state, Actor actor) {
        jdbc.sql("update model_change set state = ?, decided_by = ? where id = ?")
                .params(state.name(), actor.id(), id)
                .update();
    }

    void become(long id, ChangeState state) {
        jdbc.sql("update model_change set state = ? where id = ?")
                .params(state.name(), id)
                .update();
    }

    void activated(long id, String deployment) {
        jdbc.sql("update model_change set state = 'ACTIVE', deployment_id = ? where id = ?")
                .params(deployment, id)
                .update();
    }

    void put(long id, ChangedFile file) {
        jdbc.sql("""
            insert into model_change_file (change_id, name, content, taken_from, moves) values (?, ?, ?, ?, ?)
            on conflict (change_id, name) do update set content = excluded.content, taken_from = excluded.taken_from, moves = excluded.moves""")
                .param(1, id)
                .param(2, file.name())
                .param(3, file.content())
                .param(4, file.takenFrom())
                .param(5, file.moves())
                .update();
    }

    void drop(long id, String name) {
        jdbc.sql("delete from model_change_file where change_id = ? and name = ?")
                .params(id, name)
                .update();
    }

    void record(long id, ChangeEvent.Kind kind, Actor actor, Instant at, String remark) {
        jdbc.sql("insert into model_change_event (change_id, at, actor, kind, remark) values (?, ?, ?, ?, ?)")
                .param(1, id)
                .param(2, Timestamp.from(at))
                .param(3, actor.id())
                .param(4, kind.name())
                .param(5, remark)
                .update();
    }

    /** The audit trail, oldest first. */
    List<ChangeEvent> events(long id) {
        return jdbc.sql("select * from model_change_event where change_id = ? order by id")
                .param(id)
                .query((row, line) -> new ChangeEvent(
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor"),
                        ChangeEvent.Kind.valueOf(row.getString("kind")),
                        row.getString("remark")))
                .list();
    }

    private List<ChangedFile> files(long id) {
        return jdbc.sql("select * from model_change_file where change_id = ? order by name")
                .param(id)
                .query((row, line) -> new ChangedFile(
                        row.getString("name"),
                        row.getString("content"),
                        row.getString("taken_from"),
                        row.getBoolean("moves")))
                .list();
    }

    private ModelChange read(ResultSet row, int line) throws SQLException {
        long id = row.getLong("id");
        Timestamp activateAt = row.getTimestamp("activate_at");
        return new ModelChange(
                id,
                row.getString("title"),
                row.getString("reason"),
                ChangeState.valueOf(row.getString("state")),
                row.getString("drafted_by"),
                row.getTimestamp("drafted_at").toInstant(),
                row.getString("requested_by"),
                row.getString("decided_by"),
                activateAt == null ? null : activateAt.toInstant(),
                row.getString("deployment_id"),
                row.getObject("rolls_back", Long.class),
                files(id));
    }
}
