-- Our own tables. The engine's ACT_* tables live beside them in the same database and are the engine's business.

create sequence complaint_serial;

create table complaint (
    number               varchar(24)  primary key,
    version              integer      not null,

    -- receipt (ISO 10002 7.2)
    channel              varchar(20)  not null,
    language             varchar(8)   not null,
    received_at          timestamptz  not null,
    registered_at        timestamptz  not null,
    recorded_by          varchar(64)  not null,
    source               varchar(60),
    source_reference     varchar(200),
    backfilled           boolean      not null,
    reminders_wanted     boolean      not null,

    -- what it is about, in the complainant's words: never updated
    subject              varchar(300) not null,
    description          text         not null,
    desired_remedy       text,
    product              varchar(300),
    product_reference    varchar(200),
    event_date           date,
    event_place          varchar(300),
    recurrent            boolean,

    complainant_name         varchar(200),
    complainant_organisation varchar(200),
    complainant_email        varchar(254),
    complainant_phone        varchar(60),
    complainant_address      varchar(1000),
    on_behalf_of             varchar(300),
    adjustments              varchar(2000),
    consent                  boolean not null,

    -- where it stands
    category             varchar(40),
    status               varchar(30)  not null,
    stage                varchar(10)  not null,
    priority             varchar(2),
    team                 varchar(120),
    acknowledged_at      timestamptz,
    response_due_at      timestamptz,
    decision_communicated_at timestamptz,
    outcome              varchar(40),
    external_result      varchar(30),
    closed_at            timestamptz,
    close_reason         varchar(30),

    constraint complaint_source_once unique (source, source_reference),
    constraint complaint_received_before_registered check (received_at <= registered_at),
    constraint complaint_closed_with_reason check ((status = 'CLOSED') = (closed_at is not null and close_reason is not null))
);

create index complaint_by_receipt on complaint (received_at desc, number desc);
create index complaint_open on complaint (status, received_at desc) where status <> 'CLOSED';
create index complaint_words on complaint using gin (to_tsvector('simple', subject || ' ' || description || ' ' || coalesce(complainant_name, '')));

create table timeline_entry (
    id               bigint generated always as identity primary key,
    complaint_number varchar(24)  not null references complaint,
    recorded_at      timestamptz  not null,
    actor            varchar(64)  not null,
    event            varchar(40)  not null,
    remark           text
);

create index timeline_of_complaint on timeline_entry (complaint_number, id);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name;
end $$;

create trigger timeline_is_append_only before update or delete on timeline_entry
    for each row execute function refuse_change();
create trigger timeline_is_never_truncated before truncate on timeline_entry
    for each statement execute function refuse_change();

-- the complainant's words are kept exactly as sent
create function refuse_narrative_change() returns trigger language plpgsql as $$
begin
    raise exception 'the complainant''s words and the receipt are never changed';
end $$;

create trigger narrative_is_immutable
    before update of subject, description, desired_remedy, received_at, registered_at, number on complaint
    for each row when (old.subject is distinct from new.subject
        or old.description is distinct from new.description
        or old.desired_remedy is distinct from new.desired_remedy
        or old.received_at is distinct from new.received_at
        or old.registered_at is distinct from new.registered_at
        or old.number is distinct from new.number)
    execute function refuse_narrative_change();

-- the same file sent a hundred times is stored once
create table document_content (
    sha256  char(64) primary key,
    content bytea    not null
);

create table document (
    id               bigint generated always as identity primary key,
    complaint_number varchar(24)  not null references complaint,
    name             varchar(255) not null,
    media_type       varchar(120) not null,
    size             bigint       not null,
    sha256           char(64)     not null references document_content,
    added_by         varchar(64)  not null,
    added_at         timestamptz  not null
);

create index document_of_complaint on document (complaint_number, id);

create table note (
    id               bigint generated always as identity primary key,
    complaint_number varchar(24)  not null references complaint,
    author           varchar(64)  not null,
    written_at       timestamptz  not null,
    text             text         not null
);

create index note_of_complaint on note (complaint_number, id);

-- what a handler is typing: saved while typing, gone once used
create table draft (
    complaint_number varchar(24)  not null references complaint,
    author           varchar(64)  not null,
    field            varchar(60)  not null,
    text             text         not null,
    saved_at         timestamptz  not null,
    primary key (complaint_number, author, field)
);

-- what the complaint consists of, one line per issue, and what was found on it (7.6)
create table issue (
    id               bigint generated always as identity primary key,
    version          integer      not null,
    complaint_number varchar(24)  not null references complaint,
    allegation       text         not null,
    result           varchar(30),
    reason           text,
    found_by         varchar(64)  not null,
    found_at         timestamptz  not null
);

create index issue_of_complaint on issue (complaint_number, id);

-- what the complainant sent later
create table information (
    id               bigint generated always as identity primary key,
    complaint_number varchar(24)  not null references complaint,
    added_by         varchar(64)  not null,
    added_at         timestamptz  not null,
    text             text         not null,
    reviewed_by      varchar(64),
    reviewed_at      timestamptz,
    effect           varchar(30),
    remark           text
);

create index information_of_complaint on information (complaint_number, id);
