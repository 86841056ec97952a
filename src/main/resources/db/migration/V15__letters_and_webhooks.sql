-- The words of letters as they were deployed; the newest version of a language counts. What a file leaves out is read from the
-- file of the release, so a language without a row here has all its words too.

create table letter_words (
    language      varchar(2)  not null,
    version       integer     not null,
    -- no reference: letters stay as they are when somebody deletes the deployment in the engine
    deployment_id varchar(64) not null,
    -- by which door it came; the application itself says "bundle"
    source        varchar(255),
    content       text        not null,
    deployed_at   timestamptz not null,

    primary key (language, version)
);

-- what was said in a letter can be looked up, also when it was changed since
create function refuse_words_change() returns trigger language plpgsql as $$
begin
    raise exception 'words of letters are never changed; deploy them anew';
end $$;

create trigger letter_words_are_immutable
    before update or delete on letter_words
    for each row execute function refuse_words_change();

-- Calls of webhooks on their way, written in the transaction of the step and sent after it has committed. The body says which
-- complaint and which step, and nothing about people.
create table webhook_outbox (
    id               bigint generated always as identity primary key,
    complaint_number varchar(24)   not null references complaint deferrable initially deferred,
    webhook          varchar(60)   not null,
    -- the one time that the flow passed the step, so that a step that runs twice calls once
    occasion         varchar(80)   not null,
    idempotency_key  uuid          not null unique,
    body             varchar(1000) not null,

    state            varchar(16)   not null default 'PENDING',
    queued_at        timestamptz   not null,
    next_attempt_at  timestamptz   not null,
    attempts         integer       not null default 0,
    last_error       varchar(1000),
    delivered_at     timestamptz,

    constraint webhook_outbox_once unique (complaint_number, webhook, occasion),
    constraint webhook_outbox_known_state check (state in ('PENDING', 'DELIVERED', 'DEAD')),
    constraint webhook_outbox_delivered_at check ((state = 'DELIVERED') = (delivered_at is not null))
);

create index webhook_outbox_due on webhook_outbox (next_attempt_at, id) where state = 'PENDING';
create index webhook_outbox_dead on webhook_outbox (id) where state = 'DEAD';
