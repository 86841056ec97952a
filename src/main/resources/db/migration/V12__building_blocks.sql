-- What the steps of owners' own flows keep.

-- The one time that a flow passed a step: the step may run twice, but it records once.
create table step_occasion (
    occasion         varchar(64) not null primary key,
    complaint_number varchar(24) not null references complaint
);

-- A form that an owner made, as it was filled in.
create table recorded_form (
    id               bigint generated always as identity primary key,
    complaint_number varchar(24)  not null references complaint,
    heading          varchar(200) not null,
    recorded_by      varchar(64)  not null,
    recorded_at      timestamptz  not null
);

create index recorded_form_of_complaint on recorded_form (complaint_number);

create table recorded_answer (
    form_id  bigint       not null references recorded_form,
    position integer      not null,
    field    varchar(100) not null,
    answer   text         not null,
    primary key (form_id, position)
);

create table waiting_reason (
    id               bigint generated always as identity primary key,
    complaint_number varchar(24)  not null references complaint,
    reason           varchar(300) not null,
    since            timestamptz  not null,
    set_by           varchar(64)  not null,
    ended_at         timestamptz,
    ended_by         varchar(64)
);

create unique index waiting_reason_once_at_a_time on waiting_reason (complaint_number, reason) where ended_at is null;

create table approval_request (
    id               bigint generated always as identity primary key,
    complaint_number varchar(24)   not null references complaint,
    occasion         varchar(64)   not null unique,
    question         varchar(1000) not null,
    approvers        varchar(100)  not null,
    asked_by         varchar(64)   not null,
    asked_at         timestamptz   not null,
    approved         boolean,
    answered_by      varchar(64),
    answered_at      timestamptz,
    reasons          text,
    constraint approval_answered_at_once check ((approved is null) = (answered_at is null))
);

create index approval_request_of_complaint on approval_request (complaint_number);

-- The question of a flow; none: a person asked.
alter table information_request add column occasion varchar(64) unique;
