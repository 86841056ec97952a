-- A finding belongs to the stage that came to it: what the first decision told stays as it was told, and the reviewer has findings of their own.
alter table issue
    add column stage        varchar(10) not null default 'FIRST',
    add column first_id     bigint references issue,
    add column carried_over boolean     not null default false;
alter table issue alter column stage drop default;
alter table issue alter column carried_over drop default;

-- Complaints at the second stage go on with the findings they have; nobody can say any more at which stage they were written.
insert into issue (version, complaint_number, allegation, result, reason, told, found_by, found_at, stage, first_id, carried_over)
select 0, first.complaint_number, first.allegation, first.result, first.reason, first.told, first.found_by, first.found_at, 'SECOND', first.id, false
from issue first join complaint on complaint.number = first.complaint_number
where complaint.stage = 'SECOND'
order by first.id;

-- What the decision letter says beside outcome, reasons and remedy (ISO 10002 7.8).
alter table decision add column about text;
alter table investigation add column evidence text;
