-- Who stands in while somebody is away.

create table substitution (
    id          bigint generated always as identity primary key,
    -- user ids of the engine
    absentee    varchar(64) not null,
    -- none: nobody stands in
    substitute  varchar(64),
    from_day    date        not null,
    -- the last day; none: until further notice
    to_day      date,
    entered_by  varchar(64) not null,
    entered_at  timestamptz not null,

    constraint substitution_not_by_oneself check (substitute is null or absentee <> substitute),
    constraint substitution_days_in_order check (to_day is null or from_day <= to_day),
    -- one absence at a time; the name as a range of one number, because text needs an extension here
    constraint substitution_once_at_a_time exclude using gist (
        int8range(hashtextextended(absentee, 0), hashtextextended(absentee, 0), '[]') with &&,
        daterange(from_day, to_day, '[]') with &&)
);
