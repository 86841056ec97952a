-- who completed a task with what, for a day: the same form sent twice is answered like the first time
create table completed_task (
    task_id      varchar(64) primary key,
    completed_by varchar(255) not null,
    digest       char(64)    not null,
    completed_at timestamptz not null
);

create index completed_task_by_age on completed_task (completed_at);
