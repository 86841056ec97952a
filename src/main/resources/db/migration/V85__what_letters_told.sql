-- What letters told complainants, kept as it was told: a page and a later letter name the same day and the same body until a new letter
-- tells something else. A round begins when a complaint is opened again. A day that is null says that there is none any more.
create table told_day (
    id               bigint generated always as identity primary key,
    complaint_number varchar(24)  not null references complaint,
    round            varchar(20)  not null,
    letter           varchar(40)  not null,
    occasion         varchar(200) not null,
    promise          varchar(40)  not null,
    day              date,
    told_at          timestamptz  not null,
    unique (complaint_number, letter, occasion, promise)
);

create table told_route (
    id               bigint generated always as identity primary key,
    complaint_number varchar(24)  not null references complaint,
    round            varchar(20)  not null,
    letter           varchar(40)  not null,
    occasion         varchar(200) not null,
    position         integer      not null,
    route            text         not null,
    name             text         not null,
    address          text,
    link             text,
    free_of_charge   boolean      not null,
    until            date,
    counted_since    varchar(40),
    words            text,
    told_at          timestamptz  not null,
    unique (complaint_number, letter, occasion, position)
);
