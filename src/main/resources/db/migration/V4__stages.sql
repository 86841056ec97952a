-- What each stage found out and decided.

create table assessment (
    complaint_number        varchar(24) primary key references complaint,
    assessed_by             varchar(64) not null,
    assessed_at             timestamptz not null,
    in_scope                boolean     not null,
    out_of_scope_reason     text,
    severity                varchar(20) not null,
    severity_reason         text        not null,
    safety_implication      varchar(20) not null,
    safety_reason           text        not null,
    complexity              varchar(20) not null,
    complexity_reason       text        not null,
    impact                  varchar(20) not null,
    impact_reason           text        not null,
    immediate_action_need            boolean not null,
    immediate_action_need_reason     text    not null,
    immediate_action_possible        boolean not null,
    immediate_action_possible_reason text    not null,
    harm                    varchar(20) not null,
    people_affected         integer     not null check (people_affected >= 1),
    amount_at_stake         numeric(19, 2),
    vulnerable              boolean     not null,
    recurrences             integer     not null,
    outside_interest        boolean     not null,
    constraint assessment_out_of_scope_has_reason check (in_scope or out_of_scope_reason is not null)
);

create table immediate_action (
    id               bigint generated always as identity primary key,
    complaint_number varchar(24) not null references complaint,
    action           varchar(40) not null,
    planned_at       timestamptz not null,
    taken            text,
    taken_by         varchar(64),
    taken_at         timestamptz
);

create index immediate_action_of_complaint on immediate_action (complaint_number);

create table investigation (
    complaint_number varchar(24) primary key references complaint,
    investigated_by  varchar(64) not null,
    investigated_at  timestamptz not null,
    method           text        not null,
    cause            varchar(30) not null,
    cause_reason     text        not null
);

create table decision (
    id               bigint generated always as identity primary key,
    version          integer     not null,
    complaint_number varchar(24) not null references complaint,
    stage            varchar(10) not null,
    outcome          varchar(40) not null,
    reasons          text        not null,
    prevention       text,
    decided_by       varchar(64) not null,
    decided_at       timestamptz not null,

    remedy_kind      varchar(30) not null,
    remedy_amount    numeric(19, 2),
    remedy_currency  varchar(3),
    remedy_text      text,

    approved         boolean,
    approved_by      varchar(64),
    approved_at      timestamptz,
    approval_reason  text,

    communicated_at  timestamptz,
    answer           varchar(20),
    answer_reason    text,
    answered_at      timestamptz,

    fulfilment       text,
    fulfilled_by     varchar(64),
    fulfilled_at     timestamptz,
    verified_by      varchar(64),
    verified_at      timestamptz,

    constraint decision_once_per_stage unique (complaint_number, stage),
    constraint decision_not_approved_by_its_decider check (approved_by is distinct from decided_by or approved_by is null)
);

create table closing_record (
    complaint_number   varchar(24) primary key references complaint,
    completed_by       varchar(64) not null,
    completed_at       timestamptz not null,
    improvement        varchar(30) not null,
    improvement_reason text        not null,
    reportability      varchar(30) not null,
    reportability_reason text      not null,
    lessons            text,
    blockers           varchar(1000)
);

create table review (
    complaint_number varchar(24) primary key references complaint,
    opened_at        timestamptz not null,
    result           varchar(20),
    reasons          text,
    reviewed_by      varchar(64),
    reviewed_at      timestamptz
);
