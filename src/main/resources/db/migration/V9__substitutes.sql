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

-- Letters and entries about late answers have other names now; what they say stays.
alter table outbox_mail disable trigger letter_is_immutable;
update outbox_mail set template = 'ESCALATION' where template = 'RESPONSE_OVERDUE';
alter table outbox_mail enable trigger letter_is_immutable;
alter table timeline_entry disable trigger timeline_is_append_only;
update timeline_entry set event = 'ESCALATED', remark = concat_ws(': ', remark, case event when 'LEAD_INFORMED' then 'notified team-leads' else 'notified handler' end)
    where event in ('HANDLER_REMINDED', 'LEAD_INFORMED');
alter table timeline_entry enable trigger timeline_is_append_only;
