-- Calendars that rules of the table of clocks name; the owners' from here on.
insert into business_calendar (id, version, name, time_zone, country, subdivision, changed_by, changed_at) values
    ('gb-sct', 0, 'Scotland', 'Europe/London', 'gb', 'sct', 'system', now()),
    ('us', 0, 'United States, federal', 'America/New_York', 'us', null, 'system', now())
    on conflict do nothing;

insert into calendar_weekend (calendar_id, valid_from, days) values
    ('gb-sct', null, 'SATURDAY,SUNDAY'), ('us', null, 'SATURDAY,SUNDAY') on conflict do nothing;

-- The clock ledger: which rules apply to a complaint since its receipt, which clocks run, and everything that happened to them.

alter table complaint
    add column sector       varchar(60),
    add column jurisdiction varchar(60),
    add column scheme       varchar(60);

-- A rule as it stood when the complaint was received; later changes of the decision table do not touch it.
create table clock_rule (
    complaint_number varchar(24)  not null references complaint,
    rule_id          varchar(60)  not null,
    step             varchar(300) not null,
    clock_class      varchar(10)  not null,
    amount           integer      not null,
    unit             varchar(20)  not null,
    day_count        varchar(20)  not null,
    due_time         varchar(20),
    cut_off          time,
    calendar_id      varchar(60)  not null references business_calendar,
    start_event      varchar(40)  not null,
    -- INFORMED,EXPLAINED_OUT_OF_SCOPE
    met_by           varchar(300) not null,
    -- none: whatever the priority
    priority         varchar(2),
    pausable         boolean      not null,
    max_extension    integer      not null,
    duty             varchar(20)  not null,
    warn_share       integer      not null check (warn_share between 1 and 100),
    source           varchar(300),
    trust            varchar(20),
    primary key (complaint_number, rule_id)
);

create table clock (
    id               bigint generated always as identity primary key,
    complaint_number varchar(24)  not null,
    rule_id          varchar(60)  not null,
    state            varchar(12)  not null,
    started_at       timestamptz  not null,
    extension        integer      not null default 0,
    due_at           timestamptz  not null,
    warn_at          timestamptz  not null,
    -- the next share of the time at which somebody looks, in per cent, and when that is
    next_share       integer,
    next_check_at    timestamptz,
    -- the process instance that waits for it; none for a clock of the past that nobody is told about
    flow             varchar(64),
    ended_at         timestamptz,
    foreign key (complaint_number, rule_id) references clock_rule,
    constraint clock_known_state check (state in ('RUNNING', 'PAUSED', 'BREACHED', 'MET', 'MET_LATE', 'CANCELLED', 'ENDED')),
    constraint clock_open_until_ended check ((state in ('RUNNING', 'PAUSED', 'BREACHED')) = (ended_at is null))
);

create unique index clock_once_at_a_time on clock (complaint_number, rule_id) where ended_at is null;
create index clock_of_complaint on clock (complaint_number);
create index clock_open on clock (due_at) where ended_at is null;
create index clock_flow on clock (flow);

create table clock_event (
    id          bigint generated always as identity primary key,
    clock_id    bigint       not null references clock,
    type        varchar(20)  not null,
    recorded_at timestamptz  not null,
    actor       varchar(64)  not null,
    reason      varchar(2000),
    amount      integer,
    due_before  timestamptz,
    due_at      timestamptz  not null,
    -- why the date is what it is, written by the same count that found it
    explanation jsonb
);

create index clock_event_of_clock on clock_event (clock_id, id);

create trigger clock_event_is_append_only before update or delete on clock_event
    for each row execute function refuse_change();
create trigger clock_event_is_never_truncated before truncate on clock_event
    for each statement execute function refuse_change();

-- When a complaint stood still. It belongs to the complaint and not to a clock: a clock that replaces another keeps it.
create table clock_pause (
    id               bigint generated always as identity primary key,
    complaint_number varchar(24)   not null references complaint,
    paused_at        timestamptz   not null,
    paused_by        varchar(64)   not null,
    reason           varchar(2000) not null,
    resumed_at       timestamptz,
    constraint clock_pause_in_order check (paused_at <= resumed_at)
);

create unique index clock_pause_once_at_a_time on clock_pause (complaint_number) where resumed_at is null;
create index clock_pause_of_complaint on clock_pause (complaint_number);

-- A calendar changed: the dates counted on it are counted anew, in small steps.
create table recalculation (
    id           bigint generated always as identity primary key,
    calendar_id  varchar(60) not null references business_calendar,
    requested_by varchar(64) not null,
    requested_at timestamptz not null,
    total        integer     not null,
    done         integer     not null default 0,
    moved        integer     not null default 0,
    last_clock   bigint      not null default 0,
    finished_at  timestamptz
);

create unique index recalculation_once_at_a_time on recalculation (calendar_id) where finished_at is null;

create table reconciliation (
    id          bigint generated always as identity primary key,
    started_at  timestamptz not null,
    finished_at timestamptz not null,
    checked     integer     not null,
    -- [{"clock": 17, "complaint": "C-...", "finding": "NO_TIMER"}]
    repaired    jsonb       not null
);
