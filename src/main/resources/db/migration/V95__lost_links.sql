-- Somebody asked for their link once more. A row waits for seconds until it is looked at, so that the page answers in the same time
-- whether there is such a complaint or not; then it is deleted.
create table link_request (
    id               bigint generated always as identity primary key,
    email            varchar(254),
    complaint_number varchar(24),
    token_hash       bytea,
    asked_at         timestamptz not null,

    constraint link_request_names_something check (email is not null or token_hash is not null)
);

create index complaint_of_address on complaint (lower(complainant_email));
