-- The links by which complainants come back. A token is computed from the seed of its row with a key that is kept elsewhere (redress.link-secret);
-- what is stored of it is its SHA-256, by which it is found. Links that went out before were computed without a row, and open nothing any more.
create table personal_link (
    id               bigint generated always as identity primary key,
    -- checked at commit: the complaint itself may still wait in the same transaction for Hibernate to write it
    complaint_number varchar(24) not null references complaint deferrable initially deferred,
    -- null for the link that was given out when the complaint came in
    letter           bigint      references outbox_mail,
    seed             bytea       not null,
    token_hash       bytea       not null,
    issued_at        timestamptz not null,
    expires_at       timestamptz not null,
    opened_at        timestamptz,
    last_opened_at   timestamptz,
    openings         integer     not null default 0,
    revoked_at       timestamptz,
    revoked_by       varchar(64),

    constraint personal_link_token_once unique (token_hash),
    constraint personal_link_random_enough check (octet_length(seed) = 32 and octet_length(token_hash) = 32),
    constraint personal_link_expires_later check (expires_at > issued_at),
    constraint personal_link_revoked_by_somebody check ((revoked_at is null) = (revoked_by is null))
);

create unique index personal_link_of_letter on personal_link (letter) where letter is not null;
create unique index personal_link_of_receipt on personal_link (complaint_number) where letter is null;
create index personal_link_of_complaint on personal_link (complaint_number, id);
