-- What followed from information that changes the findings.
alter table information
    add column acted_by      varchar(64),
    add column acted_at      timestamptz,
    add column action        varchar(30),
    add column action_reason text;

-- Which tasks a clock dates, and whether it goes on when the complaint is withdrawn or closed.
alter table clock_rule
    add column tasks   varchar(300),
    add column goes_on boolean not null default false;
