-- What we ask of the complainant or of somebody else. An open request is the state of waiting: for whom, since when, until
-- when and for what. Rows are never deleted.

create table information_request (
    id                  bigint generated always as identity primary key,
    version             integer      not null,
    complaint_number    varchar(24)  not null references complaint,
    asked_of            varchar(20)  not null,
    third_party         varchar(200),
    round               integer      not null,
    what                text         not null,
    asked_by            varchar(64)  not null,
    asked_at            timestamptz  not null,

    -- the limits that were in force when it was asked
    answer_within_days  integer,
    reminders           integer,
    remind_every_days   integer,
    pauses_clocks       boolean,

    -- empty until the request has reached whom it is for
    due_at              timestamptz,
    reminders_sent      integer      not null,

    state               varchar(20)  not null,
    ended_by            varchar(64),
    ended_at            timestamptz,
    continuation        varchar(20),
    continuation_reason text,

    constraint information_request_names_third_party check ((asked_of = 'THIRD_PARTY') = (third_party is not null)),
    constraint information_request_ended check ((state = 'OPEN') = (ended_at is null))
);

-- also keeps two people from asking for the last time at the same moment
create unique index information_request_round on information_request (complaint_number, asked_of, coalesce(third_party, ''), round);
create index information_request_open on information_request (complaint_number) where state = 'OPEN';
