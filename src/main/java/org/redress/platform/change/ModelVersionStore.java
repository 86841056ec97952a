package org.redress.platform.change;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import org.redress.platform.deployment.Door;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is deployed: the engine's definitions of all kinds in one list, which its own queries cannot give. */
@Repository
class ModelVersionStore {

    private static final String ALL = """
        select m.*, coalesce(l.deployed_at, d.deploy_time_) as deployed_at, l.deployed_by, l.door, l.reason, l.change_id from (
          select 'PROCESS' as kind, key_ as id, name_ as name, version_ as version, deployment_id_ as deployment, resource_name_ as file
            from act_re_procdef
          union all select 'DECISION', key_, name_, version_, deployment_id_, resource_name_ from act_re_decision_def
          union all select 'FORM', key_, null, version_, deployment_id_, resource_name_ from act_re_camformdef
          union all select 'LETTERS', 'letters_' || language, null, version, deployment_id,
              'forms/letters/letters_' || language || '.properties' from letter_words) m
        join act_re_deployment d on d.id_ = m.deployment
        left join model_deployment l on l.deployment_id = m.deployment
        """;

    private final JdbcClient jdbc;

    ModelVersionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest version of each, processes first. */
    List<ModelVersion> newest() {
        return jdbc.sql("select distinct on (kind, id) * from (" + ALL + ") v order by kind desc, id, version desc")
                .query(ModelVersionStore::read)
                .list();
    }

    /** All versions, newest first. */
    List<ModelVersion> versions(ModelKind kind, String id) {
        return jdbc.sql("select * from (" + ALL + ") v where kind = ? and id = ? order by version desc")
                .params(kind.name(), id)
                .query(ModelVersionStore::read)
                .list();
    }

    /** What came with one deployment. */
    List<ModelVersion> of(String deployment) {
        return jdbc.sql("select * from (" + ALL + ") v where deployment = ?")
                .param(deployment)
                .query(ModelVersionStore::read)
                .list();
    }

    private static ModelVersion read(ResultSet row, int line) throws SQLException {
        Timestamp deployedAt = row.getTimestamp("deployed_at");
        String door = row.getString("door");
        return new ModelVersion(
                ModelKind.valueOf(row.getString("kind")),
                row.getString("id"),
                row.getString("name"),
                row.getInt("version"),
                row.getString("deployment"),
                row.getString("file"),
                deployedAt.toInstant(),
                row.getString("deployed_by"),
                door == null ? Door.REST : Door.valueOf(door),
                row.getString("reason"),
                row.getObject("change_id", Long.class));
    }
}
