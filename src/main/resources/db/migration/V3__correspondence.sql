-- Mail on its way. A row is written in the transaction of the step that causes it and sent after that has committed.
-- What is stored is what was written; personal links stand in it as markers only (see LinkMarkers).

create table outbox_mail (
    id               bigint generated always as identity primary key,
    -- checked at commit: the complaint itself may still wait in the same transaction for Hibernate to write it
    complaint_number varchar(24)   not null references complaint deferrable initially deferred,
    template         varchar(40)   not null,
    occasion         varchar(80)   not null,
    audience         varchar(12)   not null,
    recipient        varchar(320)  not null,
    language         varchar(2)    not null,
    subject          varchar(300)  not null,
    text             text          not null,
    html             text          not null,
    message_id       varchar(300)  not null,

    state            varchar(16)   not null default 'PENDING',
    queued_at        timestamptz   not null,
    next_attempt_at  timestamptz   not null,
    attempts         integer       not null default 0,
    first_failed_at  timestamptz,
    last_error       varchar(1000),
    sent_at          timestamptz,

    constraint outbox_mail_once unique (complaint_number, template, occasion, recipient),
    constraint outbox_mail_message_id_once unique (message_id),
    constraint outbox_mail_known_audience check (audience in ('COMPLAINANT', 'STAFF')),
    constraint outbox_mail_known_state check (state in ('PENDING', 'SENT', 'UNDELIVERABLE', 'SETTLED')),
    constraint outbox_mail_sent_at check ((state = 'SENT') = (sent_at is not null)),
    constraint outbox_mail_one_line_headers check (subject !~ '[\r\n]' and message_id !~ '[\r\n]')
);

create index outbox_mail_due on outbox_mail (next_attempt_at, id) where state = 'PENDING';
create index outbox_mail_undeliverable on outbox_mail (complaint_number) where state = 'UNDELIVERABLE';

-- what was sent stays on record
create function refuse_letter_change() returns trigger language plpgsql as $$
begin
    raise exception 'what was written is never changed';
end $$;

create trigger letter_is_immutable
    before update of complaint_number, template, occasion, audience, recipient, language, subject, text, html,
        message_id, queued_at on outbox_mail
    for each row execute function refuse_letter_change();

-- The key of the personal links where none is given from outside; at most one row.
create table link_secret (
    only_row   boolean     primary key default true,
    secret     bytea       not null,
    created_at timestamptz not null default now(),

    constraint link_secret_only_row check (only_row),
    constraint link_secret_long_enough check (length(secret) >= 32)
);
