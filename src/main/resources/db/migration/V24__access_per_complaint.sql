-- Who may read a complaint is decided per complaint (ISO 10002 4.7, 4.10).

alter table complaint
    -- closed until the decision table has judged
    add column access_level varchar(20) not null default 'CONFIDENTIAL'
        constraint complaint_access_level_known check (access_level in ('OPEN', 'RESTRICTED', 'CONFIDENTIAL'));

-- what the table as delivered says of the complaints that are there already
update complaint set access_level = case
    when category in ('CONDUCT', 'PRIVACY') or number in (select complaint_number from assessment where vulnerable) then 'RESTRICTED'
    else 'OPEN' end;

create index complaint_kept_closely on complaint (number) include (access_level, team) where access_level <> 'OPEN';

-- the members of staff a complaint is about, by user id
create table complained_about (
    person           varchar(64) not null,
    complaint_number varchar(24) not null references complaint,
    named_by         varchar(64) not null,
    named_at         timestamptz not null,
    primary key (person, complaint_number)
);

create index complained_about_in on complained_about (complaint_number);

-- The rule, once, for files, lists, counters and the engine's queries alike.
create function hidden_complaints(reader text, reader_groups text[]) returns table (number varchar(24))
    language sql stable parallel safe as $$
    select a.complaint_number from complained_about a where a.person = reader
    union all
    select c.number from complaint c
     where c.access_level <> 'OPEN'
       and not reader_groups && array['complaints-representatives', 'admins']
       and not (c.access_level = 'RESTRICTED'
                and (reader_groups && array['team-leads', 'managers'] or coalesce(c.team, 'complaint-handlers') = any (reader_groups)))
       and not (c.access_level = 'CONFIDENTIAL'
                and coalesce(c.team, 'complaint-handlers') <> 'complaint-handlers' and c.team = any (reader_groups))
$$;
