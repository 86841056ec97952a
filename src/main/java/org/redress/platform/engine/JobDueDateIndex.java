package org.redress.platform.engine;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The index the engine's documentation asks for when jobs are taken by due date. Its schema must exist first. */
@Component
class JobDueDateIndex implements ApplicationRunner {

    private final JdbcTemplate database;

    JobDueDateIndex(JdbcTemplate database) {
        this.database = database;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        database.execute("create index if not exists redress_job_duedate on act_ru_job (duedate_)");
    }
}
