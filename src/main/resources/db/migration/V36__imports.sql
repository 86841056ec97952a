-- a reference of a source need not be unique: a row is the same row only with the same content
alter table complaint drop constraint complaint_source_once;
create index complaint_by_source on complaint (source, source_reference) where source is not null;

create table imported_row (
    source           varchar(60)  not null,
    reference        varchar(200) not null,
    digest           char(64)     not null,
    complaint_number varchar(24)  not null references complaint,
    primary key (source, reference, digest)
);

-- what the content of these was is not known any more
insert into imported_row (source, reference, digest, complaint_number)
select source, source_reference, repeat('0', 64), number from complaint where source is not null;

-- what became of each line of a file, written together with the complaint
create table import_run (
    id          bigint generated always as identity primary key,
    source      varchar(60)  not null,
    started_by  varchar(64)  not null,
    started_at  timestamptz  not null,
    finished_at timestamptz,
    ended       varchar(1000)
);

create table import_line (
    run_id           bigint       not null references import_run,
    line             bigint       not null,
    last_line        bigint       not null,
    outcome          varchar(20)  not null,
    reference        varchar(200),
    complaint_number varchar(24),
    reason           text,
    primary key (run_id, line)
);

-- the language of a complainant is kept, also where letters are written in English
alter table complaint alter column language type varchar(35);
