-- Who put which models into the engine, through which door and why. The engine itself remembers the when only.
-- No reference to the engine's table: it is younger than this one in an empty database, and a deployment may be deleted there.
create table model_deployment (
    deployment_id varchar(64) primary key,
    deployed_at   timestamptz not null,
    -- none: the application itself
    deployed_by   varchar(64),
    door          varchar(20) not null,
    reason        varchar(2000),
    change_id     bigint
);

-- A change of models on its way from the draft into the engine.
create table model_change (
    id            bigint generated always as identity primary key,
    title         varchar(200) not null,
    reason        varchar(2000),
    state         varchar(20)  not null,
    drafted_by    varchar(64)  not null,
    drafted_at    timestamptz  not null,
    requested_by  varchar(64),
    decided_by    varchar(64),
    -- when it takes effect; none: at once
    activate_at   timestamptz,
    deployment_id varchar(64),
    -- the change whose files this one takes back
    rolls_back    bigint references model_change,
    constraint model_change_approved_by_a_second_person check (decided_by <> requested_by),
    constraint model_change_requested_with_a_reason check (state = 'DRAFT' or reason is not null)
);

create table model_change_file (
    change_id     bigint       not null references model_change on delete cascade,
    name          varchar(200) not null,
    content       text         not null,
    -- the deployment it was taken from; none: a new file
    taken_from    varchar(64),
    -- whether complaints that run move to the new version
    moves         boolean      not null default false,
    primary key (change_id, name)
);

create table model_change_event (
    id        bigint generated always as identity primary key,
    change_id bigint      not null,
    at        timestamptz not null,
    actor     varchar(64) not null,
    kind      varchar(20) not null,
    remark    varchar(4000)
);
create index model_change_event_of_change on model_change_event (change_id);
create trigger model_change_event_is_append_only before update or delete on model_change_event
    for each row execute function refuse_change();
create trigger model_change_event_is_never_truncated before truncate on model_change_event
    for each statement execute function refuse_change();
create trigger model_deployment_is_never_deleted before delete on model_deployment
    for each row execute function refuse_change();
