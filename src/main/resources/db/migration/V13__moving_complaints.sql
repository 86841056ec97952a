-- Running complaints that moved to another version of their process, and which models came with a release.

create table version_move (
    id           bigint generated always as identity primary key,
    -- the process's id
    process      varchar(255) not null,
    to_version   integer      not null,
    requested_by varchar(64)  not null,
    requested_at timestamptz  not null
);

-- What became of each process instance; the engine forgets its batches.
create table version_move_item (
    move          bigint       not null references version_move,
    -- the engine's id of the process instance
    instance      varchar(64)  not null,
    -- the complaint's number, or what else the instance is known by
    complaint     varchar(255) not null,
    from_version  integer      not null,
    -- the engine's id of the batch; none: was not tried
    batch         varchar(64),
    state         varchar(10)  not null,
    -- for those that stay: where they wait, and a sentence
    activity      varchar(255),
    activity_name varchar(255),
    reason        text,
    primary key (move, instance),
    constraint version_move_item_state check (state in ('WAITING', 'MOVED', 'STAYS')),
    constraint version_move_item_says_why check (state <> 'STAYS' or reason is not null)
);

create index version_move_item_of_batch on version_move_item (batch, instance);

-- The content of every model that ever came with the application, so that it is known again when an owner takes it over.
create table bundled_model (
    file      varchar(255) not null,
    sha256    char(64)     not null,
    -- at the last start it came with
    seen_at   timestamptz  not null,
    primary key (file, sha256)
);
