-- The read model of module insight: one row for each complaint, for lists, counts and filters, and what it is found by.
-- Everything here can be made again from the other tables; nothing else is written down here first.

-- who answers for the complaint; set when somebody takes its first task, changed by handing over
alter table complaint add column owner varchar(64);

create table listed_complaint (
    number           varchar(24)  primary key references complaint,
    status           varchar(30)  not null,
    stage            varchar(10)  not null,
    team             varchar(120) not null,
    owner            varchar(64),
    priority         varchar(2),
    category         varchar(40),
    subcategory      varchar(40),
    channel          varchar(40)  not null,
    subchannel       varchar(40),
    language         varchar(35)  not null,
    access_level     varchar(20)  not null,
    subject          varchar(300) not null,
    complainant_name varchar(200),
    received_at      timestamptz  not null,
    closed_at        timestamptz,
    close_reason     varchar(30),
    outcome          varchar(40),
    response_due_at  timestamptz,
    -- the earliest end of a clock that binds the organisation and runs, and the earliest moment from which one is at risk
    next_due_at      timestamptz,
    at_risk_from     timestamptz,
    -- what has to be done by then
    next_step        varchar(300),
    -- COMPLAINANT or OTHERS; none when the next move is ours
    waiting_for      varchar(12),
    waiting_since    timestamptz
);

-- THE DEFINITIONS (docs/definitions.md). Lists, counts, Tasklist's filters, Cockpit and letters ask these.

create function is_open(c listed_complaint) returns boolean language sql immutable parallel safe as
    $$ select c.closed_at is null $$;

create function is_overdue(c listed_complaint, at timestamptz) returns boolean language sql immutable parallel safe as
    $$ select c.closed_at is null and c.next_due_at < at $$;

create function is_at_risk(c listed_complaint, at timestamptz) returns boolean language sql immutable parallel safe as
    $$ select c.closed_at is null and c.next_due_at >= at and c.at_risk_from <= at $$;

create function is_waiting(c listed_complaint) returns boolean language sql immutable parallel safe as
    $$ select c.closed_at is null and c.waiting_for is not null $$;

create function has_no_owner(c listed_complaint) returns boolean language sql immutable parallel safe as
    $$ select c.closed_at is null and c.owner is null $$;

-- whole days from receipt to closing, or until now
create function age_in_days(c listed_complaint, at timestamptz) returns integer language sql immutable parallel safe as
    $$ select floor(extract(epoch from coalesce(c.closed_at, at) - c.received_at) / 86400)::integer $$;

-- How the rows are made: the one place, for the feed, for making them again and for comparing.
create function listing_of(numbers varchar[]) returns setof listed_complaint language sql stable as $$
    select c.number, c.status, c.stage, coalesce(c.team, 'complaint-handlers'), c.owner, c.priority, c.category, c.subcategory,
           c.channel, c.subchannel, c.language, c.access_level, c.subject, c.complainant_name, c.received_at, c.closed_at,
           c.close_reason, c.outcome, c.response_due_at, k.next_due_at, k.at_risk_from, k.next_step,
           case when c.status = 'CLOSED' then null
                when r.complainant_asked_at is not null or c.status = 'DECISION_COMMUNICATED' then 'COMPLAINANT'
                when r.others_asked_at is not null or (c.status = 'EXTERNAL_ROUTE' and c.external_result is null) then 'OTHERS' end,
           case when c.status = 'CLOSED' then null
                when r.complainant_asked_at is not null then r.complainant_asked_at
                when c.status = 'DECISION_COMMUNICATED' then c.decision_communicated_at
                when r.others_asked_at is not null then r.others_asked_at
                when c.status = 'EXTERNAL_ROUTE' and c.external_result is null then coalesce(o.since, c.decision_communicated_at) end
      from complaint c
      left join lateral (
           select min(k.due_at) as next_due_at, min(k.warn_at) as at_risk_from, (array_agg(u.step order by k.due_at, k.id))[1] as next_step
             from clock k join clock_rule u using (subject_kind, subject_key, rule_id)
            where k.subject_kind = 'complaint' and k.subject_key = c.number
              and k.ended_at is null and k.state in ('RUNNING', 'BREACHED') and u.duty <> 'WINDOW_ENDS') k on c.status <> 'CLOSED'
      left join lateral (
           select min(i.asked_at) filter (where i.asked_of = 'COMPLAINANT') as complainant_asked_at,
                  min(i.asked_at) filter (where i.asked_of <> 'COMPLAINANT') as others_asked_at
             from information_request i
            where i.complaint_number = c.number and i.state = 'OPEN' and i.due_at is not null) r on c.status <> 'CLOSED'
      left join lateral (
           select max(t.recorded_at) as since from timeline_entry t
            where t.complaint_number = c.number and t.event = 'EXTERNAL_ROUTE_OFFERED') o on c.status = 'EXTERNAL_ROUTE'
     where c.number = any (numbers)
$$;

insert into listed_complaint select l.* from (select array_agg(number) as numbers from complaint) c, listing_of(c.numbers) l;

create index listed_by_receipt on listed_complaint (received_at desc, number desc);
create index listed_by_closing on listed_complaint (closed_at desc, number desc) where closed_at is not null;
create index listed_open_by_due on listed_complaint (next_due_at, number) where closed_at is null;
create index listed_open_by_receipt on listed_complaint (received_at desc, number desc) where closed_at is null;
create index listed_by_owner on listed_complaint (owner, received_at desc) where owner is not null;
create index listed_by_team on listed_complaint (team, received_at desc, number desc);
create index listed_by_category on listed_complaint (category, received_at desc, number desc);
create index listed_waiting on listed_complaint (waiting_for, waiting_since) where waiting_for is not null;
create index listed_kept_closely on listed_complaint (access_level) where access_level <> 'OPEN';

-- The rule of who may not know of a complaint (ADR 13), told of one row, so that a list need not ask for all hidden ones.
create function is_kept_from(level text, team text, reader_groups text[]) returns boolean language sql immutable parallel safe as $$
    select level <> 'OPEN'
       and not reader_groups && array['complaints-representatives', 'admins']
       and not (level = 'RESTRICTED'
                and (reader_groups && array['team-leads', 'managers'] or coalesce(team, 'complaint-handlers') = any (reader_groups)))
       and not (level = 'CONFIDENTIAL'
                and coalesce(team, 'complaint-handlers') <> 'complaint-handlers' and team = any (reader_groups))
$$;

create or replace function hidden_complaints(reader text, reader_groups text[]) returns table (number varchar(24))
    language sql stable parallel safe as $$
    select a.complaint_number from complained_about a where a.person = reader
    union all
    select c.number from complaint c where c.access_level <> 'OPEN' and is_kept_from(c.access_level, c.team, reader_groups)
$$;

-- Views that people save; a shared one is offered to everybody, changed by whoever made it.
create table saved_view (
    id         bigint generated always as identity primary key,
    owner      varchar(64)   not null,
    name       varchar(60)   not null,
    shared     boolean       not null,
    -- the filters as the address of the list has them
    filters    varchar(2000) not null,
    saved_at   timestamptz   not null,
    constraint saved_view_once unique (owner, name)
);

-- Comparing the read model with the facts and mending it, at night and on demand: one row for each run, so that it goes on after a restart.
create table read_model_check (
    id          bigint generated always as identity primary key,
    started_by  varchar(64)  not null,
    started_at  timestamptz  not null,
    total       bigint       not null,
    done        bigint       not null default 0,
    -- the last number that was looked at
    reached     varchar(24)  not null default '',
    -- rows that were missing or not as they should be
    mended      bigint       not null default 0,
    finished_at timestamptz
);

create unique index read_model_check_one_at_a_time on read_model_check ((true)) where finished_at is null;
